package dev.peisong.tracking.insight;

import dev.peisong.common.contract.DispatchEvent;
import dev.peisong.common.contract.Envelope;
import dev.peisong.common.contract.OrderEvent;
import dev.peisong.common.contract.StockEvent;
import org.springframework.stereotype.Component;

/** Keeps what the day is measured by. */
@Component
public class WhenSomethingHappenedThenCount {
    private final KnownSites sites;
    private final OrderBook orders;
    private final DeliveryBook deliveries;

    WhenSomethingHappenedThenCount(KnownSites sites, OrderBook orders, DeliveryBook deliveries) {
        this.sites = sites;
        this.orders = orders;
        this.deliveries = deliveries;
    }

    public void on(Envelope envelope, OrderEvent event) {
        switch (event) {
            case OrderEvent.OrderPlaced e -> orders.placed(e, envelope.time());
            case OrderEvent.ShipmentCreated e -> orders.shipped(e, envelope.time());
            case OrderEvent.OrderStateChanged e -> orders.became(e, envelope.time());
            case OrderEvent.MerchantChanged _,
                    OrderEvent.OrderAmended _,
                    OrderEvent.OrderCancelled _,
                    OrderEvent.ExceptionOpened _,
                    OrderEvent.ExceptionResolved _,
                    OrderEvent.ShipmentCancelRequested _,
                    OrderEvent.ShipmentAmendRequested _,
                    OrderEvent.ShipmentReattemptRequested _,
                    OrderEvent.ShipmentReturned _,
                    OrderEvent.ParcelsVoided _,
                    OrderEvent.ShipmentStateChanged _,
                    OrderEvent.CustomerAnswered _,
                    OrderEvent.Unknown _ -> {
                // the order's own state says what came of it
            }
        }
    }

    public void on(DispatchEvent event) {
        switch (event) {
            case DispatchEvent.JobPlanned e -> deliveries.planned(e);
            case DispatchEvent.JobUnplanned e -> deliveries.unplanned(e.job().jobId());
            case DispatchEvent.JobReleased e -> deliveries.unplanned(e.job().jobId());
            case DispatchEvent.JobGivenUp e -> deliveries.unplanned(e.job().jobId());
            case DispatchEvent.AttemptRecorded e -> deliveries.attempted(e);
            case DispatchEvent.VehicleChanged _,
                    DispatchEvent.DriverChanged _,
                    DispatchEvent.JobCreated _,
                    DispatchEvent.JobWaiting _,
                    DispatchEvent.JobReleaseRefused _,
                    DispatchEvent.JobAmended _,
                    DispatchEvent.JobAmendRefused _,
                    DispatchEvent.ParcelsLoaded _,
                    DispatchEvent.JobDeparted _,
                    DispatchEvent.ParcelsHandedOver _,
                    DispatchEvent.ParcelsReturned _,
                    DispatchEvent.CashTaken _,
                    DispatchEvent.ParcelsLost _,
                    DispatchEvent.RoutePublished _,
                    DispatchEvent.RouteWithdrawn _,
                    DispatchEvent.RouteDeparted _,
                    DispatchEvent.StopArrived _,
                    DispatchEvent.StopCompleted _,
                    DispatchEvent.RouteCompleted _,
                    DispatchEvent.Unknown _ -> {
                // routes and stops are kept by routes; a job that is handed over is planned anew
            }
        }
    }

    public void on(StockEvent event) {
        if (event instanceof StockEvent.SiteChanged site) {
            sites.changed(site);
        }
    }
}
