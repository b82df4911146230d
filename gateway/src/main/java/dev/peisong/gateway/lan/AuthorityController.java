package dev.peisong.gateway.lan;

import io.swagger.v3.oas.annotations.Hidden;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The certificate that devices of the network must trust. */
@RestController
@Hidden
class AuthorityController {
    private final LanProperties properties;

    AuthorityController(LanProperties properties) {
        this.properties = properties;
    }

    @GetMapping("/ca.crt")
    ResponseEntity<Resource> certificate() {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .contentType(MediaType.parseMediaType("application/x-x509-ca-cert"))
                .body(new FileSystemResource(properties.authority()));
    }
}
