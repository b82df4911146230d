package dev.peisong.inventory;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

@SpringBootApplication
class InventoryServiceApplication {
    static void main(String[] args) {
        SpringApplication.run(InventoryServiceApplication.class, args);
    }
}
