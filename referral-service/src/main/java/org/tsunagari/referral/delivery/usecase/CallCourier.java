package org.tsunagari.referral.delivery.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;

/** Calls the courier for what the transaction in hand adds: not before it is there to be seen. */
@ApplicationScoped
class CallCourier {

    private final CourierSignal signal;
    private final TransactionSynchronizationRegistry transaction;

    CallCourier(CourierSignal signal, TransactionSynchronizationRegistry transaction) {
        this.signal = signal;
        this.transaction = transaction;
    }

    void callAfterCommit() {
        transaction.registerInterposedSynchronization(new Synchronization() {
            @Override
            public void beforeCompletion() {
                // before the commit there is nothing to see
            }

            @Override
            public void afterCompletion(int status) {
                if (status == Status.STATUS_COMMITTED) {
                    signal.raise();
                }
            }
        });
    }
}
