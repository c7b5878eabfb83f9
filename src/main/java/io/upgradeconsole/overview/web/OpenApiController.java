package io.upgradeconsole.overview.web;

import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Hands out the description of the API. It lies in the jar as it is sent, which costs
 * nothing at start; a test makes it anew from the running console's routes and compares.
 */
@RestController
class OpenApiController {

	private final Resource document = new ClassPathResource("api/openapi.json");

	@GetMapping(path = "/api/v1/openapi.json", produces = MediaType.APPLICATION_JSON_VALUE)
	Resource document() {
		return this.document;
	}

}
