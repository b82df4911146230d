package dev.peisong.tracking.proof;

import dev.peisong.common.domain.DomainException;
import dev.peisong.tracking.timeline.Shipments;
import jakarta.validation.Valid;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Takes and shows proof of delivery. */
@RestController
@RequestMapping("/api/v1/proofs")
class ProofController {
    private static final String STAFF =
            "hasAnyRole('ADMIN','DISPATCHER','STATION_MANAGER','CUSTOMER_SERVICE','MERCHANT','PARTNER')";

    private final RecordProof record;
    private final Proofs proofs;
    private final Shipments shipments;

    ProofController(RecordProof record, Proofs proofs, Shipments shipments) {
        this.record = record;
        this.proofs = proofs;
        this.shipments = shipments;
    }

    record Kept(UUID proofId, String sha256) {}

    @PostMapping
    @PreAuthorize("hasAnyRole('DRIVER','ADMIN','STATION_MANAGER')")
    ResponseEntity<Kept> take(@RequestBody @Valid Evidence evidence) {
        Shipments.Tracked shipment = shipment(evidence.shipmentId());
        Kept kept = new Kept(evidence.proofId(), evidence.sha256());
        return record.handle(evidence, shipment)
                ? ResponseEntity.created(URI.create("/api/v1/proofs/" + evidence.proofId()))
                        .body(kept)
                : ResponseEntity.ok(kept);
    }

    @GetMapping("/{id}")
    @PreAuthorize(STAFF)
    Proofs.Proof show(@PathVariable UUID id) {
        Proofs.Proof proof =
                proofs.find(id).orElseThrow(() -> DomainException.notFound("proof", id));
        var _ = shipment(proof.shipmentId()); // not there for another merchant
        return proof;
    }

    @GetMapping("/of/{shipmentId}")
    @PreAuthorize(STAFF)
    List<Proofs.Proof> ofShipment(@PathVariable UUID shipmentId) {
        return proofs.of(shipment(shipmentId).shipmentId());
    }

    private Shipments.Tracked shipment(UUID id) {
        return shipments.find(id).orElseThrow(() -> DomainException.notFound("shipment", id));
    }
}
