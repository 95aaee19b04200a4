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
     * @param within the moment is thrown evenly between its first answer to a station and so long after it
     * @param told after each moment
     */
    Tallied run(int moments, Duration within, Consumer<Tallied> told)
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
                awaitFirstAnswer();
                sleep(within);
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

    /** Until it has answered somebody it has hardly begun; moments before that are those of its start. */
    private void awaitFirstAnswer() throws InterruptedException {
        long before = ledger.tallied().answers();
        while (ledger.tallied().answers() == before && ledger.tallied().faults().isEmpty()) {
            Thread.sleep(1);
        }
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
