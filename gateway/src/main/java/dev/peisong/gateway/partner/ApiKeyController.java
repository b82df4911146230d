package dev.peisong.gateway.partner;

import dev.peisong.gateway.partner.PartnerCredential.Kind;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Keys that programs send with each request. */
@RestController
@RequestMapping(ApiKeyController.PATH)
class ApiKeyController extends CredentialController {
    static final String PATH = "/api/v1/api-keys";

    ApiKeyController(Desk desk) {
        super(Kind.API_KEY, PATH, desk);
    }
}
