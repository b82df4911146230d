package dev.peisong.inventory;

import static dev.peisong.inventory.Asked.line;
import static dev.peisong.inventory.Asked.order;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.peisong.common.geo.GeoPoint;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataIntegrityViolationException;

/** What the tables refuse, whatever the code does, and what a person may take from a shelf. */
@InventoryTest
@Import(Scene.Tools.class)
class ShelfTest {
    @LocalServerPort int port;
    @Autowired Scene.Tools tools;
    private Scene scene;
    private UUID site;

    @BeforeEach
    void fiveUnitsOfWhichTwoArePromised() {
        scene = new Scene(tools);
        site = scene.site("NEAR", new GeoPoint(60.18, 24.94));
        scene.sku("TEA");
        scene.receive(site, "TEA", 5);
        scene.happens(order(scene.merchant, line("TEA", 2)).placed());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    UPDATE shelf SET on_hand = -1, reserved = 0          | shelf
                    UPDATE shelf SET reserved = 6                        | nothing_oversold
                    UPDATE shelf SET on_hand = 1                         | nothing_oversold
                    UPDATE shelf SET reserved = -1                       | shelf
                    UPDATE balance SET quantity = -1 WHERE place_kind = 'BIN' | balance
                    """)
    void theTablesThemselvesRefuse(String change, String constraint) {
        String where = change.contains(" WHERE ") ? " AND " : " WHERE ";
        var statement = scene.query(change + where + "tenant_id = :tenant");
        assertThatThrownBy(statement::update)
                .isInstanceOf(DataIntegrityViolationException.class)
                .hasMessageContaining("check constraint")
                .hasMessageContaining(constraint);
    }

    @Test
    void whatIsPromisedIsNotAdjustedAway() {
        var shop = new Shop(port, scene.tenant, scene.merchant);
        String reason = "\"reason\":\"MISSING\",";
        shop.as(shop.clerk)
                .post(
                        "/api/v1/adjustments",
                        shop.lines(site, reason, "{\"sku\":\"TEA\",\"quantity\":-4}"))
                .expectProblem(422, "reserved")
                .expectError("/lines/0/quantity");
        shop.as(shop.clerk)
                .post(
                        "/api/v1/adjustments",
                        shop.lines(site, reason, "{\"sku\":\"TEA\",\"quantity\":-3}"))
                .expect(201);
        assertThat(shop.stock(site, "TEA")).startsWith("2 on hand, 2 reserved, 0 available");
        Books.areRight(scene);
    }
}
