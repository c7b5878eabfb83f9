package io.upgradeconsole.sandbox.simulator;

import java.io.IOException;
import java.util.Map;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;

/**
 * Takes a request off the wire and puts the answer on it.
 */
final class ApiHandler implements HttpHandler {

	private final ApiRouter router;

	private final Faults faults;

	ApiHandler(ApiRouter router, Faults faults) {
		this.router = router;
		this.faults = faults;
	}

	@Override
	public void handle(HttpExchange exchange) throws IOException {
		try (exchange) {
			ApiRequest request = ApiRequest.read(exchange);
			this.faults.waitBeforeAnswering();
			if (!this.faults.dropped()) {
				reply(exchange, request).send(exchange);
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	private ApiReply reply(HttpExchange exchange, ApiRequest request) {
		try {
			if (exchange.getRequestHeaders().containsKey("Sec-WebSocket-Key")) {
				// No web sockets here. Clients then watch by a plain request; a 503 they
				// would repeat first.
				return ApiReply.text(200, "");
			}
			this.faults.checkLoad(request.path());
			return this.router.answer(request);
		}
		catch (ApiException ex) {
			return ApiReply.json(ex.code(), ex.status());
		}
		catch (RuntimeException ex) {
			ApiException error = new ApiException(500, "InternalError", ex.toString(), Map.of());
			return ApiReply.json(error.code(), error.status());
		}
	}

}
