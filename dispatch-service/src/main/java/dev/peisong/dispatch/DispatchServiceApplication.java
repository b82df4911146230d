package dev.peisong.dispatch;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

@SpringBootApplication
class DispatchServiceApplication {
    static void main(String[] args) {
        SpringApplication.run(DispatchServiceApplication.class, args);
    }
}
