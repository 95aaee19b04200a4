package vn.tinnhiem.bench.kill;

/** Cổng mà các bàn chờ trong lúc kho được xem: nobody asks for anything while it is closed. */
final class Gate {

    private int desks;
    private int waiting;
    private boolean closed = true;
    private boolean over;

    Gate(int desks) {
        this.desks = desks;
    }

    /** Waits while it is closed; false when all is over. */
    synchronized boolean pass() throws InterruptedException {
        waiting++;
        notifyAll();
        while (closed && !over) {
            wait();
        }
        waiting--;
        return !over;
    }

    synchronized void open() {
        closed = false;
        notifyAll();
    }

    /** Closes it and waits until every station stands before it. */
    synchronized void close() throws InterruptedException {
        closed = true;
        while (waiting < desks) {
            wait();
        }
    }

    /** No station waits any more. */
    synchronized void end() {
        over = true;
        notifyAll();
    }

    /** A station goes home. */
    synchronized void leave() {
        desks--;
        notifyAll();
    }
}
