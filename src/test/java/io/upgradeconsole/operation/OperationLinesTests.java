package io.upgradeconsole.operation;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.micrometer.observation.ObservationRegistry;
import io.upgradeconsole.plan.PlanService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.boot.logging.logback.StructuredLogEncoder;
import org.springframework.core.env.Environment;
import org.springframework.mock.env.MockEnvironment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

/**
 * What an operation's threads write into the console's log.
 */
class OperationLinesTests {

	private final Logger logger = (Logger) LoggerFactory.getLogger(OperationRunner.class);

	private final ListAppender<ILoggingEvent> lines = new ListAppender<>();

	@BeforeEach
	void listen() {
		this.lines.start();
		this.logger.addAppender(this.lines);
	}

	@AfterEach
	void listenNoLonger() {
		this.logger.detachAppender(this.lines);
		MDC.clear();
	}

	@Test
	void aLineOfAnOperationCarriesItsIdAsAMemberOfItsOwn() {
		UUID id = UUID.randomUUID();
		OperationJournal journal = mock();
		given(journal.get(any())).willThrow(new IllegalStateException("unexpected"));
		OperationRunner runner = new OperationRunner(journal, mock(PlanService.class), mock(), mock(), mock(), mock(),
				mock(), new OperationTraces(ObservationRegistry.NOOP, mock()));
		runner.submit(id);
		await().atMost(Duration.ofSeconds(10)).until(() -> runner.attended() == 0);
		assertThat(this.lines.list).singleElement().satisfies((line) -> {
			for (String format : new String[] { "logstash", "ecs" }) {
				assertThat(json(format, line).path("operation").asString()).as(format).isEqualTo(id.toString());
			}
		});
	}

	@Test
	void whatAThreadWritesAfterwardsIsOfNoOperation() {
		OperationMark.on(UUID.randomUUID(), () -> assertThat(MDC.get("operation")).isNotNull()).run();
		assertThat(MDC.get("operation")).isNull();
	}

	@Test
	void whatIsDoneForAnotherMeanwhileIsTheOthers() {
		UUID outer = UUID.randomUUID();
		UUID inner = UUID.randomUUID();
		OperationMark.on(outer, () -> {
			OperationMark.on(inner, () -> assertThat(MDC.get("operation")).isEqualTo(inner.toString())).run();
			assertThat(MDC.get("operation")).isEqualTo(outer.toString());
		}).run();
	}

	private static JsonNode json(String format, ILoggingEvent line) {
		LoggerContext context = new LoggerContext();
		context.putObject(Environment.class.getName(), new MockEnvironment());
		StructuredLogEncoder encoder = new StructuredLogEncoder();
		encoder.setContext(context);
		encoder.setFormat(format);
		encoder.start();
		return JsonMapper.shared().readTree(new String(encoder.encode(line), StandardCharsets.UTF_8));
	}

}
