package dev.peisong.order.fulfilment;

import dev.peisong.common.contract.DispatchEvent;
import dev.peisong.common.contract.DispatchEvent.AttemptRecorded;
import dev.peisong.common.contract.DispatchEvent.CashTaken;
import dev.peisong.common.contract.DispatchEvent.JobAmendRefused;
import dev.peisong.common.contract.DispatchEvent.JobAmended;
import dev.peisong.common.contract.DispatchEvent.JobCreated;
import dev.peisong.common.contract.DispatchEvent.JobDeparted;
import dev.peisong.common.contract.DispatchEvent.JobGivenUp;
import dev.peisong.common.contract.DispatchEvent.JobPlanned;
import dev.peisong.common.contract.DispatchEvent.JobReleaseRefused;
import dev.peisong.common.contract.DispatchEvent.JobReleased;
import dev.peisong.common.contract.DispatchEvent.JobUnplanned;
import dev.peisong.common.contract.DispatchEvent.JobWaiting;
import dev.peisong.common.contract.DispatchEvent.ParcelsHandedOver;
import dev.peisong.common.contract.DispatchEvent.ParcelsLoaded;
import dev.peisong.common.contract.DispatchEvent.ParcelsLost;
import dev.peisong.common.contract.DispatchEvent.ParcelsReturned;
import dev.peisong.common.contract.DomainEvent;
import dev.peisong.common.contract.Envelope;
import dev.peisong.common.contract.StockEvent;
import dev.peisong.common.contract.StockEvent.GoodsInspected;
import dev.peisong.common.contract.StockEvent.ParcelsPacked;
import dev.peisong.common.contract.StockEvent.SiteChanged;
import dev.peisong.common.contract.StockEvent.SkuChanged;
import dev.peisong.common.contract.StockEvent.StockRefused;
import dev.peisong.common.contract.StockEvent.StockReleased;
import dev.peisong.common.contract.StockEvent.StockReserved;
import dev.peisong.common.contract.StockEvent.StockShort;
import dev.peisong.common.contract.Topic;
import dev.peisong.common.contract.TrackingEvent;
import dev.peisong.common.contract.TrackingEvent.ArrivalEstimated;
import dev.peisong.common.contract.TrackingEvent.CustomerAsked;
import dev.peisong.common.contract.TrackingEvent.CustomerRated;
import dev.peisong.common.contract.TrackingEvent.ProofRecorded;
import dev.peisong.common.messaging.EventHandler;
import dev.peisong.order.feedback.Feedback;
import dev.peisong.order.merchant.KnownSites;
import dev.peisong.order.merchant.KnownSkus;
import dev.peisong.order.ordering.Timeline;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.springframework.stereotype.Component;

/** Hears what the other services say, and hands it to the reaction that is named for it. */
@Component
class OrderReactions implements EventHandler {
    private final Saga saga;
    private final Timeline timeline;
    private final KnownSkus skus;
    private final KnownSites sites;
    private final Feedback feedback;

    OrderReactions(
            Saga saga, Timeline timeline, KnownSkus skus, KnownSites sites, Feedback feedback) {
        this.saga = saga;
        this.timeline = timeline;
        this.skus = skus;
        this.sites = sites;
        this.feedback = feedback;
    }

    @Override
    public String name() {
        return "orders.reactions";
    }

    @Override
    public Set<Topic> topics() {
        return Set.of(Topic.STOCK, Topic.DISPATCH, Topic.TRACKING);
    }

    @Override
    public void handle(Envelope envelope) {
        switch (envelope.event()) {
            case StockEvent event -> stock(event);
            case DispatchEvent event -> dispatch(event);
            case TrackingEvent event -> tracking(event);
            default -> {}
        }
    }

    private void stock(StockEvent event) {
        switch (event) {
            case SkuChanged e -> skus.learn(e);
            case SiteChanged e -> sites.learn(e);
            case StockReserved e -> react(e.orderId(), e, this::reserved);
            case StockShort e -> react(e.orderId(), e, WhenStockAnswersThenShip::shortOf);
            case StockRefused e -> react(e.orderId(), e, WhenStockAnswersThenShip::refused);
            case ParcelsPacked e -> react(e.orderId(), e, WhenGoodsMoveThenCount::packed);
            case StockReleased e -> note(e.orderId(), e);
            case GoodsInspected e -> note(e.orderId(), e);
            case StockEvent.Unknown _ -> {}
        }
    }

    private void dispatch(DispatchEvent event) {
        switch (event) {
            case JobCreated e -> note(e.job().orderId(), e);
            case JobWaiting e -> react(e.job(), e, WhenJobPlannedThenSchedule::waiting);
            case JobPlanned e -> react(e.job(), e, WhenJobPlannedThenSchedule::planned);
            case JobUnplanned e -> react(e.job(), e, WhenJobPlannedThenSchedule::unplanned);
            case JobGivenUp e -> react(e.job(), e, WhenDispatchAnswersThenSettle::givenUp);
            case JobReleased e -> react(e.job(), e, WhenDispatchAnswersThenSettle::released);
            case JobReleaseRefused e ->
                    react(e.job(), e, WhenDispatchAnswersThenSettle::releaseRefused);
            case JobAmended e -> react(e.job(), e, WhenDispatchAnswersThenSettle::amended);
            case JobAmendRefused e ->
                    react(e.job(), e, WhenDispatchAnswersThenSettle::amendRefused);
            case ParcelsLoaded e -> react(e.job(), e, WhenGoodsMoveThenCount::loaded);
            case JobDeparted e -> react(e.job(), e, WhenGoodsMoveThenCount::departed);
            case ParcelsHandedOver e -> react(e.job(), e, WhenGoodsMoveThenCount::handedOver);
            case AttemptRecorded e -> react(e.job(), e, WhenGoodsMoveThenCount::attempted);
            case ParcelsReturned e -> react(e.job(), e, WhenGoodsMoveThenCount::back);
            case ParcelsLost e -> react(e.job(), e, WhenGoodsMoveThenCount::lost);
            case CashTaken e -> note(e.job().orderId(), e);
            case DispatchEvent.VehicleChanged _,
                    DispatchEvent.DriverChanged _,
                    DispatchEvent.RoutePublished _,
                    DispatchEvent.RouteWithdrawn _,
                    DispatchEvent.RouteDeparted _,
                    DispatchEvent.StopArrived _,
                    DispatchEvent.StopCompleted _,
                    DispatchEvent.RouteCompleted _,
                    DispatchEvent.Unknown _ -> {}
        }
    }

    private void tracking(TrackingEvent event) {
        switch (event) {
            case ProofRecorded e -> note(e.orderId(), e);
            case ArrivalEstimated e -> estimated(e);
            case CustomerAsked e -> react(e.orderId(), e, WhenCustomerAsksThenAnswer::asked);
            case CustomerRated e -> {
                note(e.orderId(), e);
                feedback.keep(e);
            }
            case TrackingEvent.Unknown _ -> {}
        }
    }

    /** Estimates come every few minutes: the timeline tells those that say something new. */
    private void estimated(ArrivalEstimated news) {
        saga.step(
                news.orderId(),
                f -> {
                    boolean worthTelling = WhenArrivalEstimatedThenPromise.estimated(f, news);
                    if (worthTelling) {
                        timeline.note(f.order(), news);
                    }
                    return worthTelling;
                });
    }

    private void reserved(Fulfilment f, StockReserved answer) {
        WhenStockAnswersThenShip.reserved(f, answer);
        answer.allocations().stream()
                .findFirst()
                .flatMap(first -> sites.businessDay(first.siteId(), f.now()))
                .ifPresent(day -> f.order().stampBusinessDay(day));
    }

    private <E extends DomainEvent> void react(
            DispatchEvent.JobRef job, E event, BiConsumer<Fulfilment, E> reaction) {
        react(job.orderId(), event, reaction);
    }

    private <E extends DomainEvent> void react(
            UUID orderId, E event, BiConsumer<Fulfilment, E> reaction) {
        saga.step(
                orderId,
                f -> {
                    timeline.note(f.order(), event);
                    reaction.accept(f, event);
                    return f.order().state();
                });
    }

    private void note(UUID orderId, DomainEvent event) {
        react(orderId, event, (_, _) -> {});
    }
}
