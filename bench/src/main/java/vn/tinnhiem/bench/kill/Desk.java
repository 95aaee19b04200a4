package vn.tinnhiem.bench.kill;

import java.util.Optional;
import java.util.SplittableRandom;
import org.jspecify.annotations.NullUnmarked;
import vn.tinnhiem.app.store.Ids;

/** Một bàn: enters batch after batch as its page does, and sends again what it has no answer to. */
@NullUnmarked
final class Desk implements Runnable {

    private static final double SENT_TWICE = 0.05;
    private static final double UNDONE = 0.03;
    private static final double MISTYPED = 0.04;
    private static final long PAUSE_MILLIS = 5;

    private final int seat;
    private final Office office;
    private final Ledger ledger;
    private final Gate gate;
    private final SplittableRandom dice;

    Desk(int seat, Office office, Ledger ledger, Gate gate, long seed) {
        this.seat = seat;
        this.office = office;
        this.ledger = ledger;
        this.gate = gate;
        this.dice = new SplittableRandom(seed + seat);
    }

    @Override
    public void run() {
        try {
            while (gate.pass()) {
                Optional<String> batch = ledger.take(seat);
                if (batch.isPresent()) {
                    work(batch.get());
                    ledger.release(batch.get());
                } else {
                    Thread.sleep(PAUSE_MILLIS);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            ledger.tallied().fault("bàn " + seat + ": " + e);
        } finally {
            gate.leave();
        }
    }

    private void work(String batch) throws InterruptedException {
        if (ledger.of(batch).isAgreed()) {
            ask(batch, new Asked.Again(batch));
            return;
        }
        int number = ledger.of(batch).next();
        String pass = ask(batch, new Asked.Begin(batch));
        for (long ordinal : ledger.of(batch).ordinals(number)) {
            Sheet paper = ledger.paper(batch, ordinal);
            Sheet typed = number == 2 && paper.issued() && dice.nextDouble() < MISTYPED ? paper.mistyped(dice) : paper;
            put(batch, pass, typed.with(Ids.random()));
            if (dice.nextDouble() < UNDONE) {
                Entered now = ledger.of(batch);
                ask(
                        batch,
                        new Asked.Undo(
                                pass,
                                now.passes().get(number).sheets().getLast().id()));
                put(batch, pass, typed.with(Ids.random()));
            }
        }
        ask(batch, new Asked.Finish(pass));
    }

    private void put(String batch, String pass, Sheet sheet) throws InterruptedException {
        ask(batch, new Asked.Put(pass, sheet));
        if (dice.nextDouble() < SENT_TWICE) {
            ask(batch, new Asked.Put(pass, sheet));
        }
    }

    /** Until an answer came; the same id each time. */
    private String ask(String batch, Asked asked) throws InterruptedException {
        ledger.asking(batch, asked);
        while (true) {
            if (!gate.pass()) {
                throw new InterruptedException();
            }
            if (ledger.settledMeanwhile(batch)) {
                return "";
            }
            try {
                String answer = office.ask(seat, asked);
                ledger.acknowledged(batch, asked, answer);
                return answer;
            } catch (Office.Lost lost) {
                Thread.sleep(PAUSE_MILLIS);
            }
        }
    }
}
