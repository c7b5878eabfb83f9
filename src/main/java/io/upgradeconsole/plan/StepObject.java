package io.upgradeconsole.plan;

import java.util.Map;
import java.util.Objects;

import io.upgradeconsole.cluster.ManifestObject;

/**
 * An object that the console itself changes, and what it does with it.
 *
 * @param apiVersion such as {@code apps/v1}
 * @param kind such as {@code Deployment}
 * @param namespace as recorded, empty where the release's own is meant
 * @param name its name
 * @param action what is done, as it looked when this was planned
 */
public record StepObject(String apiVersion, String kind, String namespace, String name, Action action) {

	/** What is done with an object. */
	public enum Action {

		/** It is replaced in place. */
		REPLACE,
		/** It is gone, and made again. */
		CREATE,
		/** It is deleted. */
		REMOVE,
		/** It holds data, or is marked to be kept, and stays. */
		KEEP

	}

	static StepObject of(ManifestObject object, Action action) {
		return new StepObject(Objects.toString(object.content().get("apiVersion"), "v1"), object.kind(),
				object.namespace(), object.name(), action);
	}

	/** The object, as far as it takes to address it. */
	ManifestObject toObject() {
		return new ManifestObject(ManifestObject.Source.HOOK, this.kind, this.namespace, this.name,
				Map.of("apiVersion", this.apiVersion, "kind", this.kind));
	}

	/** Whether it stands for this hook. */
	public boolean isOf(ManifestObject object) {
		return object.source() == ManifestObject.Source.HOOK && identity().equals(identity(object));
	}

	/** Kind, namespace and name: what tells objects of one source apart. */
	String identity() {
		return this.kind + "/" + this.namespace + "/" + this.name;
	}

	static String identity(ManifestObject object) {
		return object.kind() + "/" + object.namespace() + "/" + object.name();
	}

	/** Such as {@code Deployment zymtrace-web}. */
	@Override
	public String toString() {
		return this.kind + " " + this.name;
	}

}
