package dev.peisong.gateway.routing;

import java.io.IOException;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The head of a service's answer, whose body is still arriving. */
record UpstreamAnswer(HttpUriRequestBase request, ClassicHttpResponse response) {
    private static final Logger LOG = LoggerFactory.getLogger(UpstreamAnswer.class);

    int status() {
        return response.getCode();
    }

    /** Done with: the rest of the body, if any, is read so that the connection serves again. */
    void finish() throws IOException {
        response.close();
    }

    /** Given up: the connection is cut, since the rest of a stream may never end. */
    void cut() {
        request.abort();
        try {
            response.close();
        } catch (IOException e) {
            LOG.debug("Cut {}", request.getRequestUri(), e); // it reads on what was just closed
        }
    }
}
