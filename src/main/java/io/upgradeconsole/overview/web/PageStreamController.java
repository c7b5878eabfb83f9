package io.upgradeconsole.overview.web;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

import io.upgradeconsole.access.Action;
import io.upgradeconsole.access.Actor;
import io.upgradeconsole.access.CurrentActor;
import io.upgradeconsole.access.Grant;
import io.upgradeconsole.access.Permissions;
import io.upgradeconsole.access.Role;
import io.upgradeconsole.audit.AuditTrail;
import io.upgradeconsole.overview.ReleaseOverview;
import io.upgradeconsole.overview.ReleaseSearch;
import io.upgradeconsole.target.ReleaseRef;

import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * What keeps pages live. A stream says only that something has changed; what it is, the
 * page sees when it fetches itself, as its reader and with their permissions.
 */
@Controller
class PageStreamController {

	/** A look at all releases is dear where they are many. */
	private static final Duration ALL_RELEASES = Duration.ofSeconds(5);

	private static final Duration ONE_RELEASE = Duration.ofSeconds(2);

	private static final Duration TRAIL = Duration.ofSeconds(1);

	private final PageStreams streams;

	private final ReleaseOverview overview;

	private final AuditTrail trail;

	private final Permissions permissions;

	private final CurrentActor actor;

	PageStreamController(PageStreams streams, ReleaseOverview overview, AuditTrail trail, Permissions permissions,
			CurrentActor actor) {
		this.streams = streams;
		this.overview = overview;
		this.trail = trail;
		this.permissions = permissions;
		this.actor = actor;
	}

	/** For the list of releases. */
	@GetMapping(path = "/releases/stream", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
	SseEmitter releases(@RequestParam(defaultValue = "") String q, @RequestParam(defaultValue = "1") int page,
			HttpMethod method) {
		ReleaseSearch search = new ReleaseSearch(q, page);
		Actor reader = this.actor.get();
		return stream(method, new ShownReleases(search, reader.roles(), reader.grants()), ALL_RELEASES,
				() -> List.of(Seen.of(this.overview.found(search, reader)), this.trail.length()));
	}

	/** For a page about one release, its plans and approvals among them. */
	@GetMapping(path = "/releases/{cluster}/{namespace}/{name}/stream", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
	SseEmitter release(@PathVariable String cluster, @PathVariable String namespace, @PathVariable String name,
			HttpMethod method) {
		ReleaseRef release = ReleaseRef.of(cluster, namespace, name);
		Actor reader = this.actor.get();
		this.permissions.require(reader, Action.READ, release);
		return stream(method, release, ONE_RELEASE,
				() -> List.of(Seen.of(this.overview.details(release, reader)), this.trail.length()));
	}

	/** For a page about what happens in the console itself. */
	@GetMapping(path = "/stream", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
	SseEmitter console(HttpMethod method) {
		return stream(method, "console", TRAIL, this.trail::length);
	}

	/**
	 * Who asks for the head of a stream gets no stream: they would use its connection for
	 * their next request, and wait.
	 */
	private SseEmitter stream(HttpMethod method, Object key, Duration interval, Supplier<?> look) {
		if (method.equals(HttpMethod.HEAD)) {
			SseEmitter none = new SseEmitter();
			none.complete();
			return none;
		}
		return this.streams.open(key, interval, look);
	}

	/** Readers who may see the same share a look. */
	private record ShownReleases(ReleaseSearch search, Set<Role> roles, List<Grant> grants) {

	}

}
