package dev.peisong.dispatch;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

@SpringBootApplication
@ConfigurationPropertiesScan
class DispatchServiceApplication {
    static void main(String[] args) {
        SpringApplication.run(DispatchServiceApplication.class, args);
    }
}
