package io.upgradeconsole.process;

import javax.sql.DataSource;

import org.springframework.boot.autoconfigure.AbstractDependsOnBeanFactoryPostProcessor;
import org.springframework.stereotype.Component;

/**
 * Has the data directory locked before a database is opened and after it is closed. An H2
 * in that directory has a lock of its own, whose failure says nothing about what to do.
 */
@Component
class DataDirectoryFirst extends AbstractDependsOnBeanFactoryPostProcessor {

	DataDirectoryFirst() {
		super(DataSource.class, DataDirectoryLock.class);
	}

}
