package org.tsunagari.kit.background;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Does work beside the requests, from the start of a service until it stops. Whoever owns it starts and stops it. */
public final class BackgroundThread {

    /** A container is killed after thirty seconds. What is under way after these is cut off, which each work here survives. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final CountDownLatch stopping = new CountDownLatch(1);
    private final Thread thread;

    /** What is done; it goes on until {@link #isStopping} or {@link #pause} says that it is enough. */
    @FunctionalInterface
    public interface Work {

        void go() throws InterruptedException;
    }

    public BackgroundThread(String name, Work work) {
        this.thread = Thread.ofPlatform().name(name).unstarted(() -> run(work));
    }

    private static void run(Work work) {
        try {
            work.go();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    public void start() {
        thread.start();
    }

    /** Asks the work to stop; a work that waits for something else than {@link #pause} is woken up afterwards by its owner. */
    public void askToStop() {
        stopping.countDown();
    }

    /** Asks the work to stop, and waits some seconds for it. One that was never started has stopped. */
    public void stop() throws InterruptedException {
        askToStop();
        if (thread.isAlive()) {
            thread.join(PATIENCE);
        }
    }

    public boolean isStopping() {
        return stopping.getCount() == 0;
    }

    /** Waits; true as soon as it is time to stop. */
    public boolean pause(Duration duration) throws InterruptedException {
        return stopping.await(duration.toMillis(), TimeUnit.MILLISECONDS);
    }
}
