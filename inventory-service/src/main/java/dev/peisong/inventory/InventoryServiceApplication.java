package dev.peisong.inventory;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.scheduling.annotation.EnableScheduling;

@SpringBootApplication
@EnableScheduling
class InventoryServiceApplication {
    static void main(String[] args) {
        SpringApplication.run(InventoryServiceApplication.class, args);
    }
}
