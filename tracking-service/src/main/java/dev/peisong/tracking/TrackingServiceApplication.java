package dev.peisong.tracking;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.scheduling.annotation.EnableScheduling;

@SpringBootApplication
@EnableScheduling
class TrackingServiceApplication {
    static void main(String[] args) {
        SpringApplication.run(TrackingServiceApplication.class, args);
    }
}
