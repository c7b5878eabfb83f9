package io.upgradeconsole.overview.web;

import java.util.UUID;

import io.upgradeconsole.access.CurrentActor;
import io.upgradeconsole.overview.support.SupportBundle;
import io.upgradeconsole.overview.support.SupportBundles;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/**
 * What goes to support, from the page and over the API alike.
 */
@RestController
class SupportBundleController {

	private final SupportBundles bundles;

	private final CurrentActor actor;

	SupportBundleController(SupportBundles bundles, CurrentActor actor) {
		this.bundles = bundles;
		this.actor = actor;
	}

	@GetMapping({ "/operations/{id}/support-bundle", "/api/v1/operations/{id}/support-bundle" })
	ResponseEntity<StreamingResponseBody> download(@PathVariable UUID id) {
		SupportBundle bundle = this.bundles.of(id, this.actor.get());
		return ResponseEntity.ok()
			.header(HttpHeaders.CONTENT_TYPE, "application/zip")
			.header(HttpHeaders.CONTENT_DISPOSITION,
					ContentDisposition.attachment().filename(bundle.fileName()).build().toString())
			.body(bundle::writeTo);
	}

}
