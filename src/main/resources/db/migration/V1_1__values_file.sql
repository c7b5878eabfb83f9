-- What is known of a values file. Its content lies apart, encrypted, so that a list does not load it.
create table values_file (
	id uuid primary key,
	cluster varchar(40) not null,
	namespace varchar(63) not null,
	release_name varchar(53) not null,
	file_name varchar(100) not null,
	sha256 char(64) not null,
	origin varchar(20) not null,
	created_at timestamp with time zone not null,
	created_by varchar(200) not null
);

create index values_file_release on values_file (cluster, namespace, release_name, created_at);

create table values_file_content (
	id uuid primary key references values_file (id),
	sealed text not null
);
