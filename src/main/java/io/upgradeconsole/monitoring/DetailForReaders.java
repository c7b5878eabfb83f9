package io.upgradeconsole.monitoring;

import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import io.upgradeconsole.access.Action;
import io.upgradeconsole.access.CurrentActor;
import io.upgradeconsole.access.Permissions;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.actuate.endpoint.SecurityContext;
import org.springframework.boot.health.actuate.endpoint.AdditionalHealthEndpointPath;
import org.springframework.boot.health.actuate.endpoint.HealthEndpointGroup;
import org.springframework.boot.health.actuate.endpoint.HealthEndpointGroups;
import org.springframework.boot.health.actuate.endpoint.HealthEndpointGroupsPostProcessor;
import org.springframework.boot.health.actuate.endpoint.HttpCodeStatusMapper;
import org.springframework.boot.health.actuate.endpoint.StatusAggregator;
import org.springframework.stereotype.Component;

/**
 * Gives health with its components to those who may see the settings, and everybody else
 * up or down. Not by {@code management.endpoint.health.roles}: who may do what is asked
 * of {@link Permissions} and nobody else.
 */
@Component
class DetailForReaders implements HealthEndpointGroupsPostProcessor {

	private final Permissions permissions;

	private final CurrentActor actor;

	DetailForReaders(Permissions permissions, CurrentActor actor) {
		this.permissions = permissions;
		this.actor = actor;
	}

	@Override
	public HealthEndpointGroups postProcessHealthEndpointGroups(HealthEndpointGroups groups) {
		Map<String, HealthEndpointGroup> detailed = groups.getNames()
			.stream()
			.collect(Collectors.toMap(Function.identity(), (name) -> new Detailed(groups.get(name))));
		return HealthEndpointGroups.of(new Detailed(groups.getPrimary()), detailed);
	}

	private boolean mayRead() {
		return this.actor.find().filter((actor) -> this.permissions.allows(actor, Action.READ_SETTINGS)).isPresent();
	}

	private final class Detailed implements HealthEndpointGroup {

		private final HealthEndpointGroup group;

		private Detailed(HealthEndpointGroup group) {
			this.group = group;
		}

		@Override
		public boolean isMember(String name) {
			return this.group.isMember(name);
		}

		@Override
		public boolean showComponents(SecurityContext securityContext) {
			return mayRead();
		}

		@Override
		public boolean showDetails(SecurityContext securityContext) {
			return mayRead();
		}

		@Override
		public StatusAggregator getStatusAggregator() {
			return this.group.getStatusAggregator();
		}

		@Override
		public HttpCodeStatusMapper getHttpCodeStatusMapper() {
			return this.group.getHttpCodeStatusMapper();
		}

		@Override
		public @Nullable AdditionalHealthEndpointPath getAdditionalPath() {
			return this.group.getAdditionalPath();
		}

	}

}
