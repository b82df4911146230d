package dev.peisong.tracking;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peisong.common.contract.TrackingEvent.ProofRecorded;
import dev.peisong.common.tenancy.Caller;
import dev.peisong.common.tenancy.Role;
import dev.peisong.common.tenancy.Tenancy;
import dev.peisong.common.testing.Api;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Evidence of what was handed over. */
class ProofTest extends TrackingStage {
    private static final String EVERYTHING =
            """
            "recipientName": "at the reception", "photo": "cGhvdG8=", "signature": "c2lnbmVk",
            "scans": ["PS-1-1", "PS-1-2"], "latitude": 31.04, "longitude": 104.5""";

    @Test
    void everythingAPhoneBringsIsKeptAndWhatIsOfThePersonIsSealed() {
        withRecipientsKey().created();
        awaitState("CREATED");
        UUID proof = UUID.randomUUID();
        String sha256 = proof(proof, EVERYTHING).expect(201).json().path("sha256").asString();
        ProofRecorded said = bench.await(delivered.tenant, ProofRecorded.class);
        assertThat(said.kinds()).containsExactly("RECIPIENT", "PHOTO", "SIGNATURE", "SCAN");
        assertThat(said.sha256()).isEqualTo(sha256);
        JsonNode kept = api(admin()).get("/api/v1/proofs/" + proof).expect(200).json();
        assertThat(kept.path("recipientName").asString()).isEqualTo("at the reception");
        assertThat(kept.path("photo").asString()).isEqualTo("cGhvdG8=");
        assertThat(kept.path("signature").asString()).isEqualTo("c2lnbmVk");
        assertThat(kept.path("scans").size()).isEqualTo(2);
        assertThat(row(proof)).doesNotContain("reception", "cGhvdG8=", "c2lnbmVk");
    }

    @Test
    void theSameProofIsKeptOnceAndAnotherUnderItsIdIsRefused() {
        delivered.created();
        awaitState("CREATED");
        UUID proof = UUID.randomUUID();
        proof(proof, "\"scans\": [\"PS-1-1\"]").expect(201);
        proof(proof, "\"scans\": [\"PS-1-1\"]").expect(200);
        proof(proof, "\"scans\": [\"PS-1-2\"]")
                .expectProblem(409, "proof-id-used")
                .expectError("/proofId");
        assertThat(bench.heard(delivered.tenant))
                .filteredOn(e -> e.event() instanceof ProofRecorded)
                .hasSizeLessThanOrEqualTo(1);
    }

    @Test
    void aCodeIsRightOnceAndTheRecipientGetsAnother() {
        delivered.created().planned().departed();
        awaitState("OUT_FOR_DELIVERY");
        String page = link();
        String code = codeOn(page);
        UUID proof = UUID.randomUUID();
        String wrong = code.equals("000000") ? "000001" : "000000";
        withCode(proof, wrong).expectProblem(422, "wrong-code").expectError("/code");
        withCode(proof, code).expect(201);
        withCode(proof, code).expect(200); // the phone sends it again
        withCode(UUID.randomUUID(), code).expectProblem(422, "wrong-code");
        withCode(UUID.randomUUID(), codeOn(page)).expect(201);
    }

    @Test
    void beforeTheRecipientsKeyIsHereAPhoneIsToldToSendItAgain() {
        delivered.created();
        awaitState("CREATED");
        UUID proof = UUID.randomUUID();
        proof(proof, EVERYTHING).expectProblem(404, "shipment-not-ready");
        api(admin()).get("/api/v1/proofs/" + proof).expect(404);
    }

    @Test
    void ofAnErasedRecipientTheFactIsKept() {
        withRecipientsKey().created();
        awaitState("CREATED");
        UUID before = UUID.randomUUID();
        proof(before, EVERYTHING).expect(201);
        Tenancy.runAsSystem(delivered.tenant, () -> personal.erase(delivered.keyId));
        UUID after = UUID.randomUUID();
        proof(after, EVERYTHING).expect(201);
        for (UUID each : new UUID[] {before, after}) {
            JsonNode kept = api(admin()).get("/api/v1/proofs/" + each).expect(200).json();
            assertThat(kept.path("sha256").asString()).hasSize(64);
            assertThat(kept.has("recipientName") && !kept.path("recipientName").isNull()).isFalse();
        }
    }

    @Test
    void anotherTenantSeesNoProof() {
        delivered.created();
        awaitState("CREATED");
        UUID proof = UUID.randomUUID();
        proof(proof, "\"scans\": [\"PS-1-1\"]").expect(201);
        Caller stranger = Caller.of(UUID.randomUUID(), "stranger", Role.ADMIN);
        api(stranger).get("/api/v1/proofs/" + proof).expect(404);
        api(stranger).get("/api/v1/proofs/of/" + delivered.shipment).expect(404);
    }

    @Test
    void aProofOfNothingIsRefused() {
        delivered.created();
        awaitState("CREATED");
        proof(UUID.randomUUID(), "\"latitude\": 31.0").expect(400).expectError("/proof");
    }

    private Api.Answer withCode(UUID proof, String code) {
        return proof(proof, "\"code\": \"%s\"".formatted(code));
    }

    private Api.Answer proof(UUID proof, String evidence) {
        return api(admin())
                .post(
                        "/api/v1/proofs",
                        """
                        {"proofId": "%s", "shipmentId": "%s", %s,
                         "occurredAt": "2026-05-04T08:30:00Z"}"""
                                .formatted(proof, delivered.shipment, evidence));
    }

    private String codeOn(String page) {
        return Api.on(port).get(page).json().path("deliveryCode").asString();
    }

    private String row(UUID proof) {
        return database.asSuperuser()
                .sql("SELECT p::text FROM proof p WHERE proof_id = :proof")
                .param("proof", proof)
                .query(String.class)
                .single();
    }
}
