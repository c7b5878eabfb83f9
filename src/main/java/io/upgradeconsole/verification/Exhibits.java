package io.upgradeconsole.verification;

import java.util.List;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The exhibits of the verifications.
 */
@Component
class Exhibits {

	private final JdbcClient jdbc;

	Exhibits(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	void store(UUID verification, List<Exhibit> exhibits) {
		for (int position = 0; position < exhibits.size(); position++) {
			Exhibit exhibit = exhibits.get(position);
			this.jdbc.sql("""
					insert into exhibit (id, verification_id, position, kind, title, content)
					values (:id, :verification, :position, :kind, :title, :content)""")
				.param("id", UUID.randomUUID())
				.param("verification", verification)
				.param("position", position)
				.param("kind", exhibit.kind().name())
				.param("title", exhibit.title())
				.param("content", exhibit.content())
				.update();
		}
	}

	List<Exhibit> of(UUID verification) {
		return this.jdbc.sql("""
				select kind, title, content from exhibit
				where verification_id = :verification order by position""")
			.param("verification", verification)
			.query(Exhibit.class)
			.list();
	}

	void remove(UUID verification) {
		this.jdbc.sql("delete from exhibit where verification_id = :verification")
			.param("verification", verification)
			.update();
	}

}
