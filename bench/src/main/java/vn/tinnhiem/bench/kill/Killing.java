package vn.tinnhiem.bench.kill;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Consumer;

/**
 * Giết giữa chừng: stations enter batch after batch; at a random moment what takes their ballots in is killed, started anew on the
 * same folder, and what is on disk compared with what was acknowledged.
 */
final class Killing {

    /** So often it is killed before it even answers: recovery itself is cut short. */
    private static final double WHILE_STARTING = 0.1;

    private static final Duration JITTER = Duration.ofMillis(20);
    private static final Duration LEARNING = Duration.ofSeconds(5);

    private final CountDay day;
    private final Office office;
    private final Ledger ledger;
    private final Gate gate;
    private final SplittableRandom dice;
    private final long seed;
    private Duration startTime = Duration.ofMillis(500);

    Killing(CountDay day, Office office, long seed) {
        this.day = day;
        this.office = office;
        this.seed = seed;
        this.ledger = new Ledger(day, seed);
        this.gate = new Gate(day.keys().size());
        this.dice = new SplittableRandom(~seed);
    }

    /**
     * @param moments how often it is killed; it ends sooner when something is not as it has to be
     * @param answers the moment is thrown evenly among so many answers, and a few milliseconds after one
     * @param told after each moment
     */
    Tallied run(int moments, int answers, Consumer<Tallied> told)
            throws IOException, InterruptedException, SQLException {
        List<Thread> desks = new ArrayList<>();
        for (int seat = 0; seat < day.keys().size(); seat++) {
            desks.add(Thread.ofPlatform().name("desk " + seat).start(new Desk(seat, office, ledger, gate, seed)));
        }
        try {
            if (office.learns()) {
                learn();
            }
            started();
            gate.open();
            while (ledger.tallied().moments() < moments
                    && ledger.tallied().faults().isEmpty()) {
                awaitMoment(answers);
                office.kill();
                gate.close();
                ledger.tallied().killed(false);
                while (dice.nextDouble() < WHILE_STARTING && ledger.tallied().moments() < moments) {
                    office.start();
                    sleep(startTime);
                    office.kill();
                    ledger.tallied().killed(true);
                }
                started();
                ledger.compare();
                told.accept(ledger.tallied());
                gate.open();
            }
            gate.close();
            ledger.compare();
        } finally {
            gate.end();
            for (Thread desk : desks) {
                desk.join();
            }
            office.kill();
        }
        return ledger.tallied();
    }

    private void learn() throws IOException, InterruptedException {
        started();
        gate.open();
        Thread.sleep(LEARNING);
        gate.close();
        office.end();
    }

    /** By answers and not by the clock: on a busy machine too it is killed in the middle of work. */
    private void awaitMoment(int answers) throws InterruptedException {
        long moment = ledger.tallied().answers() + 1 + dice.nextInt(answers);
        while (ledger.tallied().answers() < moment && ledger.tallied().faults().isEmpty()) {
            Thread.sleep(1);
        }
        sleep(JITTER);
    }

    private void started() throws IOException, InterruptedException {
        long begun = System.nanoTime();
        office.start();
        office.awaitReady();
        startTime = Duration.ofNanos(System.nanoTime() - begun);
    }

    private void sleep(Duration most) throws InterruptedException {
        Thread.sleep(Duration.ofNanos(dice.nextLong(Math.max(1, most.toNanos()))));
    }
}
