package io.upgradeconsole.target;

import java.nio.file.Path;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How one configured cluster is reached.
 *
 * @param name the slug it is known by
 * @param kubeconfig the kubeconfig file, or {@code null} for what kubectl would take: the
 * KUBECONFIG variable, the home directory's file, or the pod's own service account
 * @param context the kubeconfig's context, or {@code null} for the one that is current
 * when the console starts
 * @param namespaces the namespaces to look in, all where empty
 * @param color the colour beside its name; {@code null} where there is none to choose, or
 * only one cluster
 * @param production whether it is production, which every page about it then says
 */
public record ClusterAccess(@DefaultValue("default") String name, @Nullable Path kubeconfig, @Nullable String context,
		@DefaultValue List<String> namespaces, @Nullable ClusterColor color,
		@DefaultValue("false") boolean production) {

	public ClusterAccess {
		new ClusterName(name);
		namespaces.forEach(Namespace::new);
		namespaces = List.copyOf(namespaces);
	}

	/**
	 * The same with its context named, so that what is current may change without effect.
	 */
	ClusterAccess pinned() {
		if (this.context != null) {
			return this;
		}
		List<Path> files = (this.kubeconfig != null) ? List.of(this.kubeconfig) : CurrentContext.usualFiles();
		return reachedBy(this.kubeconfig, CurrentContext.in(files));
	}

	/**
	 * The same cluster, reached in another way.
	 * @param otherKubeconfig as {@link #kubeconfig()}
	 * @param otherContext as {@link #context()}
	 */
	public ClusterAccess reachedBy(@Nullable Path otherKubeconfig, @Nullable String otherContext) {
		return new ClusterAccess(this.name, otherKubeconfig, otherContext, this.namespaces, this.color,
				this.production);
	}

	ClusterAccess withColor(@Nullable ClusterColor other) {
		return new ClusterAccess(this.name, this.kubeconfig, this.context, this.namespaces, other, this.production);
	}

	/** The slug as the type that references use. */
	public ClusterName clusterName() {
		return new ClusterName(this.name);
	}

}
