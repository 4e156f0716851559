package org.tsunagari.local;

import java.util.concurrent.Callable;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Work that runs side by side on virtual threads. A task that needs another's result simply waits for its future; the
 * first failure ends the waiting for all.
 */
final class Tasks implements AutoCloseable {

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final CompletionService<Object> completions = new ExecutorCompletionService<>(threads);
    private int started;

    @SuppressWarnings("unchecked") // the future of a Callable<T> holds a T
    <T> Future<T> start(Callable<T> work) {
        started++;
        return (Future<T>) completions.submit((Callable<Object>) work);
    }

    /** Returns when all are done. */
    void await() throws InterruptedException {
        for (int done = 0; done < started; done++) {
            try {
                completions.take().get();
            } catch (ExecutionException e) {
                throw failure(e);
            }
        }
    }

    /** A task that waited for a failed one fails too: the first cause is what a reader wants. */
    private static RuntimeException failure(Throwable failed) {
        var cause = failed;
        while (cause instanceof ExecutionException && cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause instanceof RuntimeException known
                ? known
                : new StartFailure(String.valueOf(cause.getMessage()), cause);
    }

    /** Interrupts what still runs. */
    @Override
    public void close() {
        threads.shutdownNow();
    }
}
