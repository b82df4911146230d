package dev.peisong.common.probe;

import dev.peisong.common.security.PublicPaths;
import dev.peisong.common.tenancy.Tenancy;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/probe")
class NoteController {
    private final Notes notes;

    NoteController(Notes notes) {
        this.notes = notes;
    }

    @GetMapping("/count")
    long count() {
        return notes.count();
    }

    @GetMapping("/tenant")
    @PreAuthorize("hasAnyRole('ADMIN', 'DISPATCHER')")
    UUID tenant() {
        return Tenancy.tenantId();
    }

    @GetMapping("/open/{word}")
    String open(@PathVariable String word) {
        return word + (Tenancy.find().isPresent() ? " of somebody" : " of nobody");
    }

    @Configuration
    static class Paths {
        @Bean
        PublicPaths openPaths() {
            return PublicPaths.of("/api/v1/probe/open/**");
        }
    }
}
