package io.upgradeconsole.sandbox;

import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;

/**
 * How a sandbox is started.
 *
 * @param helm which helm installs
 * @param releases what it installs
 * @param directory where the kubeconfig and helm's own files go; a temporary one if none
 * is given
 * @param apiPort the port of the Kubernetes API, 0 for any
 * @param repositoryPort the port of the chart repository, 0 for any
 * @param charts other charts than the demo's; then the releases are not installed
 * @param production what a second cluster starts with, marked as production; without any
 * there is no second cluster
 */
public record SandboxOptions(HelmBinary helm, Set<SandboxRelease> releases, Optional<Path> directory, int apiPort,
		int repositoryPort, Optional<CustomCharts> charts, Set<SandboxRelease> production) {

	/** All releases, random ports, and what the system properties ask for. */
	public static SandboxOptions defaults() {
		return new SandboxOptions(HelmBinary.fromSystemProperty(), Set.of(SandboxRelease.values()), Optional.empty(), 0,
				0, CustomCharts.fromSystemProperties(), Set.of());
	}

	/** Only the given releases, or none. */
	public SandboxOptions withReleases(SandboxRelease... only) {
		return new SandboxOptions(this.helm, Set.of(only), this.directory, this.apiPort, this.repositoryPort,
				this.charts, this.production);
	}

	/** A second cluster, marked as production, with these releases. */
	public SandboxOptions withProduction(SandboxRelease... there) {
		return new SandboxOptions(this.helm, this.releases, this.directory, this.apiPort, this.repositoryPort,
				this.charts, Set.of(there));
	}

	/** Another helm. */
	public SandboxOptions withHelm(HelmBinary other) {
		return new SandboxOptions(other, this.releases, this.directory, this.apiPort, this.repositoryPort, this.charts,
				this.production);
	}

	/** A directory that stays when the sandbox is closed. */
	public SandboxOptions withDirectory(Path kept) {
		return new SandboxOptions(this.helm, this.releases, Optional.of(kept), this.apiPort, this.repositoryPort,
				this.charts, this.production);
	}

	/** Fixed ports. */
	public SandboxOptions withPorts(int api, int repository) {
		return new SandboxOptions(this.helm, this.releases, this.directory, api, repository, this.charts,
				this.production);
	}

}
