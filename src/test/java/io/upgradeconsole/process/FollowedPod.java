package io.upgradeconsole.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

import io.upgradeconsole.target.ClusterName;
import io.upgradeconsole.target.Namespace;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/**
 * A pod that prints what a test says, and what is written down here of it.
 */
abstract class FollowedPod {

	static final SupervisorPods.Place PLACE = new SupervisorPods.Place(new ClusterName("sandbox"),
			new Namespace("jobs"), "job");

	final PrintingPod pods = new PrintingPod();

	OperationFiles files;

	@BeforeEach
	void makeFiles(@TempDir Path directory) {
		this.files = new OperationFiles(directory);
	}

	PodFollower follower() {
		return new PodFollower(this.pods, PLACE, this.files, Duration.ofMillis(100));
	}

	List<String> log() throws IOException {
		return Files.readAllLines(this.files.log());
	}

}
