package io.upgradeconsole.hostile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Attacks one running console over HTTP. What is tried is generated from its routes and
 * the fields that its controllers read; how much was tried is printed, and written to
 * {@code target/hostile.txt}.
 */
@ExtendWith(OutputCaptureExtension.class)
class HostileTests {

	@TempDir
	private static Path data;

	private static final Cases cases = new Cases();

	private static HostileConsole console;

	@BeforeAll
	static void start() {
		console = HostileConsole.on(data);
	}

	@AfterAll
	static void stop(CapturedOutput output) throws IOException {
		console.close();
		Files.write(Path.of("target/hostile.txt"), List.of(cases.toString()));
		System.out.println(cases);
		assertThat(output.getAll().lines()).noneMatch((line) -> line.matches("(X-H0stile|.{24} ERROR 1 --- h0stile).*"))
			.noneMatch((line) -> line.contains("Unexpected failure"));
	}

	@Test
	void everyFieldOfEveryFormAndQueryTakesAnything() {
		cases.part("fields", 3500, () -> new FieldAttacks(console, cases).parameters());
	}

	@Test
	void everyMemberOfEveryJsonBodyTakesAnything() {
		cases.part("members", 900, () -> new FieldAttacks(console, cases).members());
	}

	@Test
	void everyPathVariableTakesAnything() {
		cases.part("paths", 4900, () -> new PathAttacks(console, cases).variables());
	}

	@Test
	void noRequestLineOrHeaderLeadsAroundOrBreaksAnything() {
		cases.part("lines", 240, () -> new PathAttacks(console, cases).lines());
	}

	@Test
	void noNameOfAFileLeavesItsDirectory() {
		cases.part("names", 180, () -> new PathAttacks(console, cases).names());
	}

	@Test
	void everyRouteRefusesBodiesAndMethodsThatItDoesNotKnow() {
		cases.part("bodies", 7500, () -> new BodyAttacks(console, cases).everyRoute());
	}

	@Test
	void noValuesFileIsMoreThanItLooksLike() {
		cases.part("values", 110, () -> new BodyAttacks(console, cases).values());
	}

	@Test
	void nobodyGetsIntoTheSessionOfSomebodyElse() {
		cases.part("sessions", 100, () -> new SessionAttacks(console, cases).sessions());
	}

	@Test
	void everyFormIsRefusedWithoutTheTokenOfItsSession() {
		cases.part("forms", 330, () -> new SessionAttacks(console, cases).forms());
	}

	@Test
	void everyRouteOfTheApiIsRefusedToAnotherSitesPage() {
		cases.part("other sites", 730, () -> new SessionAttacks(console, cases).otherSites());
	}

	@Test
	void signingInAndOutLeadsNowhereElse() {
		cases.part("redirects", 140, () -> new SessionAttacks(console, cases).redirects());
	}

	@Test
	void noDecisionHoldsTwiceOrForAnythingElse() {
		cases.part("replays", 95, () -> new ReplayAttacks(console, cases).run());
	}

	@Test
	void whatHelmPrintsIsTextEverywhere() {
		cases.part("log", 200, () -> new RenderedAttacks(console, cases).log());
	}

	@Test
	void whatAChartOrAPersonSaysIsTextOnEveryPage() {
		cases.part("words", 1100, () -> {
			RenderedAttacks attacks = new RenderedAttacks(console, cases);
			attacks.plans();
			attacks.words();
			attacks.pages();
		});
	}

}
