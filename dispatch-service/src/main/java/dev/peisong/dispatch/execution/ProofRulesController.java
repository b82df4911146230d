package dev.peisong.dispatch.execution;

import jakarta.validation.Valid;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What proof the tenant wants of its deliveries. */
@RestController
@RequestMapping("/api/v1/driver/proof-rules")
class ProofRulesController {
    private final ProofRulesBook book;

    ProofRulesController(ProofRulesBook book) {
        this.book = book;
    }

    @GetMapping
    @PreAuthorize("isAuthenticated()")
    public ProofRules get() {
        return book.rules();
    }

    @PutMapping
    @PreAuthorize("hasAnyRole('ADMIN', 'DISPATCHER')")
    public ProofRules save(@Valid @RequestBody ProofRules rules) {
        book.save(rules);
        return rules;
    }
}
