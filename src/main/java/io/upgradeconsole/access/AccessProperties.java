package io.upgradeconsole.access;

import java.util.List;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who may sign in.
 *
 * @param users the users of the console
 */
@ConfigurationProperties("console.access")
record AccessProperties(@DefaultValue List<User> users) {

	/**
	 * One user.
	 *
	 * @param name the name to sign in with
	 * @param password a bcrypt hash, with or without {@code {bcrypt}} before it
	 * @param roles what the user is to the console
	 */
	record User(@DefaultValue("") String name, @DefaultValue("") String password, @DefaultValue List<Role> roles) {

		// The hash must not reach a log by way of this record.
		@Override
		public String toString() {
			return "User[name=" + this.name + ", roles=" + this.roles + "]";
		}

	}

}
