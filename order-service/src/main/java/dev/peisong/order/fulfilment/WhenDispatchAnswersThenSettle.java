package dev.peisong.order.fulfilment;

import dev.peisong.common.contract.DispatchEvent.JobAmendRefused;
import dev.peisong.common.contract.DispatchEvent.JobAmended;
import dev.peisong.common.contract.DispatchEvent.JobGivenUp;
import dev.peisong.common.contract.DispatchEvent.JobReleaseRefused;
import dev.peisong.common.contract.DispatchEvent.JobReleased;
import dev.peisong.order.ordering.ExceptionKind;
import org.jspecify.annotations.Nullable;

/** Dispatch answers requests to cancel or to change terms, or gives a job up by itself. */
final class WhenDispatchAnswersThenSettle {
    private WhenDispatchAnswersThenSettle() {}

    /**
     * The goods did not leave. What is aboard against all expectation stays aboard, and is told.
     */
    static void released(Fulfilment f, JobReleased answer) {
        Shipment shipment = f.shipment(answer.job().shipmentId());
        shipment.cancelAnswered(false);
        end(f, shipment, f.order().cancelReason());
    }

    /** Too late. Where dispatch turns the goods around, they come back as a return. */
    static void releaseRefused(Fulfilment f, JobReleaseRefused answer) {
        Shipment shipment = f.shipment(answer.job().shipmentId());
        shipment.cancelAnswered(answer.intercepting() && !shipment.hasEnded());
        NextStep.decide(f, shipment, shipment.schedule().isUnderway());
        f.follow(answer.reason());
    }

    /** Nobody could plan it in the days that the tenant allows. */
    static void givenUp(Fulfilment f, JobGivenUp fact) {
        Shipment shipment = f.shipment(fact.job().shipmentId());
        shipment.cancelAnswered(false);
        end(f, shipment, fact.reason());
    }

    static void amended(Fulfilment f, JobAmended answer) {
        var wanted = f.order().wantedTerms();
        f.shipment(answer.job().shipmentId())
                .amendAnswered(wanted == null ? null : wanted.delivery());
        f.follow(null);
    }

    static void amendRefused(Fulfilment f, JobAmendRefused answer) {
        f.shipment(answer.job().shipmentId()).amendAnswered(null);
        f.follow(answer.reason());
    }

    private static void end(Fulfilment f, Shipment shipment, @Nullable String reason) {
        if (shipment.hasEnded()) {
            f.follow(reason);
            return;
        }
        if (shipment.has(ParcelState.LOADED)) {
            f.openException(ExceptionKind.RELEASED_WHILE_ABOARD, shipment, reason);
        }
        shipment.schedule().clear();
        NextStep.end(f, shipment, reason == null ? "CANCELLED" : reason);
        f.follow(reason);
    }
}
