package io.upgradeconsole.operation;

import java.util.UUID;

import io.upgradeconsole.target.ChartVersion;
import io.upgradeconsole.target.ImageTag;
import org.jspecify.annotations.Nullable;

/**
 * One of the upgrades that a staged upgrade consists of.
 *
 * @param chartVersion the chart it goes to
 * @param imageTag the tag it goes to, or {@code null} where the images are left to the
 * chart
 * @param state how far it is
 * @param planId its newest plan, or {@code null} before it has one
 */
public record Stage(String chartVersion, @Nullable String imageTag, StageState state, @Nullable UUID planId) {

	static Stage to(ChartVersion chart, @Nullable ImageTag tag) {
		return new Stage(chart.value(), (tag != null) ? tag.value() : null, StageState.PENDING, null);
	}

	/** Where it goes, in a few words. */
	public String title() {
		return "Chart " + this.chartVersion + ((this.imageTag != null) ? ", images " + this.imageTag : "");
	}

	Stage in(StageState next) {
		return new Stage(this.chartVersion, this.imageTag, next, this.planId);
	}

	Stage with(UUID plan) {
		return new Stage(this.chartVersion, this.imageTag, this.state, plan);
	}

	/** Whether it is begun and has not ended, or is still to come. */
	boolean isOpen() {
		return this.state != StageState.DONE && this.state != StageState.FAILED && this.state != StageState.NOT_RUN;
	}

}
