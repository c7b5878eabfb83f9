package io.upgradeconsole.access;

import java.time.Duration;
import java.util.List;
import java.util.Set;

import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;

import org.springframework.test.util.ReflectionTestUtils;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class SignInThrottleTests {

	private final SettableClock clock = new SettableClock();

	private final SignInThrottle throttle = new SignInThrottle(properties(), this.clock);

	static AccessProperties properties(AccessProperties.User... users) {
		return new AccessProperties(List.of(users), new AccessProperties.Oidc("groups", List.of(), Duration.ofDays(30)),
				new AccessProperties.Session(Duration.ofHours(12)),
				new AccessProperties.Throttle(5, Duration.ofMinutes(5)),
				new AccessProperties.Tokens(Duration.ofDays(365)),
				new AccessProperties.Monitoring(AccessProperties.Readers.SIGNED_IN, Set.of()));
	}

	@Test
	void theWaitDoublesWithEachFailureUpToTheLongest() {
		for (int i = 1; i < 5; i++) {
			assertThat(this.throttle.failed("ada", "192.0.2." + i)).isZero();
		}
		assertThat(this.throttle.failed("ada", "192.0.2.5")).isEqualTo(Duration.ofSeconds(1));
		assertThatExceptionOfType(SlowDownException.class).isThrownBy(() -> this.throttle.check("ada", "192.0.2.6"))
			.satisfies((refused) -> assertThat(refused.seconds()).isEqualTo(1));
		this.clock.advance(Duration.ofSeconds(1));
		this.throttle.check("ada", "192.0.2.6");
		assertThat(this.throttle.failed("ada", "192.0.2.6")).isEqualTo(Duration.ofSeconds(2));
		for (int i = 0; i < 20; i++) {
			this.throttle.failed("ada", "192.0.2.99");
		}
		assertThatExceptionOfType(SlowDownException.class).isThrownBy(() -> this.throttle.check("ada", "192.0.2.6"))
			.satisfies((refused) -> assertThat(refused.seconds()).isEqualTo(300));
		this.clock.advance(Duration.ofHours(2));
		assertThat(this.throttle.failed("ada", "192.0.2.6")).isZero();
	}

	@Test
	void anAddressThatTriesManyAccountsWaitsToo() {
		for (int i = 0; i < 20; i++) {
			this.throttle.check("account" + i, "192.0.2.1");
			this.throttle.failed("account" + i, "192.0.2.1");
		}
		assertThatExceptionOfType(SlowDownException.class).isThrownBy(() -> this.throttle.check("ada", "192.0.2.1"));
		this.throttle.check("ada", "192.0.2.2");
	}

	@Test
	void nobodyIsLockedOutFromWhereTheySignIn() {
		this.throttle.succeeded("ada", "192.0.2.1");
		for (int i = 0; i < 10; i++) {
			this.throttle.failed("ada", "198.51.100." + i);
		}
		this.throttle.check("ada", "192.0.2.1");
		assertThatExceptionOfType(SlowDownException.class).isThrownBy(() -> this.throttle.check("ada", "192.0.2.2"));
	}

	@Test
	void signingInForgivesTheAccountAndNotTheAddress() {
		for (int i = 0; i < 19; i++) {
			this.throttle.failed("account" + i, "192.0.2.1");
		}
		this.throttle.succeeded("mallory", "192.0.2.1");
		this.throttle.failed("ada", "192.0.2.1");
		assertThatExceptionOfType(SlowDownException.class)
			.isThrownBy(() -> this.throttle.check("mallory", "192.0.2.1"));
	}

	@Test
	void itsMemoryIsBounded() {
		for (int i = 0; i < 3 * SignInThrottle.REMEMBERED; i++) {
			this.throttle.failed("account" + i, "address" + i);
			this.throttle.succeeded("other" + i, "address" + i);
		}
		assertThat(ReflectionTestUtils.getField(this.throttle, "failures")).asInstanceOf(InstanceOfAssertFactories.MAP)
			.hasSize(SignInThrottle.REMEMBERED);
		assertThat(ReflectionTestUtils.getField(this.throttle, "trusted")).asInstanceOf(InstanceOfAssertFactories.MAP)
			.hasSize(SignInThrottle.REMEMBERED);
	}

}
