package dev.peisong.gateway;

import dev.peisong.common.testing.Api;
import dev.peisong.common.testing.PeisongTest;
import dev.peisong.common.testing.TestDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The gateway on real PostgreSQL, with services behind it that a test can look into. */
@PeisongTest(
        service = "gateway",
        properties = {
            "peisong.routing.connect=500ms",
            "peisong.routing.idle=1s",
            "peisong.routing.backoff=10ms",
            "peisong.routing.breaker-open=300ms",
            "peisong.routing.session-check=50ms",
            "peisong.limits.rate.anonymous=5000",
        })
@Import(GatewayTest.Time.class)
abstract class GatewayTest {
    static final String PASSWORD = "correct horse battery";

    static final StubService ORDER_1 = new StubService();
    static final StubService ORDER_2 = new StubService();
    static final StubService INVENTORY = new StubService();
    static final StubService DISPATCH = new StubService();
    static final StubService TRACKING = new StubService();

    private static final String OPERATOR = "operator-of-tests-4711";
    private static final AtomicInteger TENANTS = new AtomicInteger();

    @LocalServerPort int port;
    @Autowired TestDatabase database;
    @Autowired TestClock clock;

    @TestConfiguration
    static class Time {
        @Bean
        TestClock testClock() {
            return new TestClock();
        }
    }

    @DynamicPropertySource
    static void services(DynamicPropertyRegistry registry) {
        registry.add("peisong.services.order", () -> ORDER_1.address() + "," + ORDER_2.address());
        registry.add("peisong.services.inventory", INVENTORY::address);
        registry.add("peisong.services.dispatch", DISPATCH::address);
        registry.add("peisong.services.tracking", TRACKING::address);
        registry.add("peisong.operator.token-file", GatewayTest::operatorFile);
    }

    @BeforeEach
    void forgetRequests() {
        for (var stub : new StubService[] {ORDER_1, ORDER_2, INVENTORY, DISPATCH, TRACKING}) {
            stub.reset();
        }
    }

    /** An organisation of the test's own, with an administrator. */
    record Organisation(String slug, UUID id) {
        String admin() {
            return "admin@" + slug;
        }
    }

    Organisation organisation() {
        String slug = "t" + TENANTS.incrementAndGet();
        var json =
                operator()
                        .post(
                                "/api/v1/tenants",
                                """
                                {"slug":"%s","name":"Test %s",
                                 "admin":{"username":"admin@%s","password":"%s"}}"""
                                        .formatted(slug, slug, slug, PASSWORD))
                        .expect(201)
                        .json();
        return new Organisation(slug, UUID.fromString(json.path("id").asString()));
    }

    Api anonymous() {
        return Api.on(port);
    }

    Api operator() {
        return anonymous().withToken(OPERATOR);
    }

    Api.Answer signIn(String organisation, String username, String password) {
        return anonymous()
                .post(
                        "/api/v1/session",
                        """
                        {"organisation":"%s","username":"%s","password":"%s"}"""
                                .formatted(organisation, username, password));
    }

    /** A browser whose page sends the CSRF token. */
    Api browser(Api.Answer signedIn) {
        signedIn.expect(201);
        return anonymous()
                .with("Cookie", signedIn.header("Set-Cookie").split(";", 2)[0])
                .with("X-CSRF-Token", signedIn.json().path("csrfToken").asString());
    }

    Api admin(Organisation organisation) {
        return browser(signIn(organisation.slug(), organisation.admin(), PASSWORD));
    }

    /** The id of a new user. */
    UUID user(Api admin, String username, String more) {
        var json =
                admin.post(
                                "/api/v1/users",
                                """
                                {"username":"%s","displayName":"%s","password":"%s",%s}"""
                                        .formatted(username, username, PASSWORD, more))
                        .expect(201)
                        .json();
        return UUID.fromString(json.path("id").asString());
    }

    private static String operatorFile() {
        try {
            Path file = Files.createTempFile("operator", "");
            file.toFile().deleteOnExit();
            return Files.writeString(file, OPERATOR).toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
