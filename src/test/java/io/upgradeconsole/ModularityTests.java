package io.upgradeconsole;

import org.junit.jupiter.api.Test;

import org.springframework.modulith.core.ApplicationModules;

class ModularityTests {

	@Test
	void everyModuleUsesOnlyWhatTheDesignAllows() {
		ApplicationModules.of(UpgradeConsoleApplication.class).verify();
	}

}
