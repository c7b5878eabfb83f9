package io.upgradeconsole.verification;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import io.upgradeconsole.cluster.LiveIngress;
import io.upgradeconsole.cluster.LiveService;
import io.upgradeconsole.cluster.ManifestObject;
import io.upgradeconsole.cluster.ReleaseRecord;
import io.upgradeconsole.target.ChartVersion;
import io.upgradeconsole.target.ProblemException;

import org.springframework.stereotype.Component;

/**
 * Whether the gateway answers. Whatever it says below 500 is an answer: that it wants a
 * login is none of this check's business.
 */
@Component
class GatewayCheck {

	private static final String CODE = "gateway-answers";

	private static final String TITLE = "The gateway answers";

	private static final int SERVER_ERROR = 500;

	private static final ChartVersion FIRST = new ChartVersion("25.6.9");

	private final GatewayProbe probe;

	GatewayCheck(GatewayProbe probe) {
		this.probe = probe;
	}

	Check answer(Expectation expectation, Surroundings around) {
		ReleaseRecord content = expectation.content();
		if (content == null) {
			return Check.skipped(CODE, TITLE, "Helm keeps no record that tells whether there is one.");
		}
		String name = content.namePrefix() + "-gateway";
		if (named(content, "Service").stream().noneMatch(name::equals)) {
			return Check.skipped(CODE, TITLE,
					isOlder(content)
							? "Chart " + content.chartVersion() + " has no gateway; it has one from " + FIRST + " on."
							: "This revision names no gateway.");
		}
		if (around.services().problem() != null) {
			return Check.skipped(CODE, TITLE, "Its Service could not be read. " + around.services().why());
		}
		Optional<LiveService> service = around.services()
			.orElse(List.of())
			.stream()
			.filter((each) -> each.name().equals(name))
			.findFirst();
		if (service.isEmpty()) {
			return Check.of(CODE, TITLE, false, List.of("The Service " + name + " is gone"));
		}
		Set<String> own = named(content, "Ingress");
		List<LiveIngress> ingresses = around.ingresses()
			.orElse(List.of())
			.stream()
			.filter((ingress) -> own.contains(ingress.name()))
			.toList();
		return judge(this.probe.ask(expectation.release(), service.get(), ingresses));
	}

	/** The first way in on which something answered decides. */
	private static Check judge(List<GatewayProbe.Attempt> attempts) {
		Optional<GatewayProbe.Attempt> answered = attempts.stream()
			.filter(GatewayProbe.Attempt::isAnswered)
			.findFirst();
		if (answered.isEmpty() && attempts.stream().allMatch(GatewayProbe.Attempt::forbidden)) {
			return Check.skipped(CODE, TITLE,
					"The console's account may not ask through the API server, and there is no "
							+ "other way. Give it the permission to get services/proxy in the namespace.");
		}
		boolean passed = answered.map(GatewayProbe.Attempt::status)
			.filter((status) -> status < SERVER_ERROR)
			.isPresent();
		return Check.of(CODE, TITLE, passed, attempts.stream()
			.filter((attempt) -> answered.isEmpty() || attempts.indexOf(attempt) <= attempts.indexOf(answered.get()))
			.map(GatewayProbe.Attempt::toString)
			.toList());
	}

	private static boolean isOlder(ReleaseRecord content) {
		try {
			return new ChartVersion(content.chartVersion()).compareTo(FIRST) < 0;
		}
		catch (ProblemException ex) {
			return false;
		}
	}

	private static Set<String> named(ReleaseRecord content, String kind) {
		return content.objects()
			.stream()
			.filter((object) -> object.kind().equals(kind))
			.map(ManifestObject::name)
			.collect(Collectors.toSet());
	}

}
