package dev.peisong.inventory;

import dev.peisong.common.contract.DispatchEvent;
import dev.peisong.common.contract.Envelope;
import dev.peisong.common.contract.Topic;
import dev.peisong.common.messaging.EventHandler;
import dev.peisong.inventory.picking.WhenGoodsAreSeenThenMove;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * What dispatch-service says, and what inventory does about it: goods move as they were seen to.
 */
@Component
class DispatchReactions implements EventHandler {
    private final WhenGoodsAreSeenThenMove move;

    DispatchReactions(WhenGoodsAreSeenThenMove move) {
        this.move = move;
    }

    @Override
    public String name() {
        return "inventory.dispatch";
    }

    @Override
    public Set<Topic> topics() {
        return Set.of(Topic.DISPATCH);
    }

    @Override
    public void handle(Envelope envelope) {
        if (!(envelope.event() instanceof DispatchEvent event)) {
            throw new IllegalArgumentException("Not a dispatch event: " + envelope.type());
        }
        switch (event) {
            case DispatchEvent.ParcelsLoaded e -> move.handle(e);
            case DispatchEvent.JobDeparted e -> move.handle(e);
            case DispatchEvent.ParcelsHandedOver e -> move.handle(e);
            case DispatchEvent.AttemptRecorded e -> move.handle(e);
            case DispatchEvent.ParcelsReturned e -> move.handle(e);
            case DispatchEvent.ParcelsLost e -> move.handle(e);
            // plans and vehicles; no goods move
            case DispatchEvent.VehicleChanged _ -> {}
            case DispatchEvent.DriverChanged _ -> {}
            case DispatchEvent.JobCreated _ -> {}
            case DispatchEvent.JobWaiting _ -> {}
            case DispatchEvent.JobPlanned _ -> {}
            case DispatchEvent.JobUnplanned _ -> {}
            case DispatchEvent.JobGivenUp _ -> {}
            case DispatchEvent.JobReleased _ -> {}
            case DispatchEvent.JobReleaseRefused _ -> {}
            case DispatchEvent.JobAmended _ -> {}
            case DispatchEvent.JobAmendRefused _ -> {}
            case DispatchEvent.RoutePublished _ -> {}
            case DispatchEvent.RouteWithdrawn _ -> {}
            case DispatchEvent.RouteDeparted _ -> {}
            case DispatchEvent.CashTaken _ -> {}
            case DispatchEvent.StopArrived _ -> {}
            case DispatchEvent.StopCompleted _ -> {}
            case DispatchEvent.RouteCompleted _ -> {}
            case DispatchEvent.Unknown _ -> {}
        }
    }
}
