package dev.peisong.gateway.partner;

import dev.peisong.gateway.partner.PartnerCredential.Kind;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** OAuth2 clients, which trade their secret for access tokens. */
@RestController
@RequestMapping(ClientController.PATH)
class ClientController extends CredentialController {
    static final String PATH = "/api/v1/clients";

    ClientController(Desk desk) {
        super(Kind.CLIENT, PATH, desk);
    }
}
