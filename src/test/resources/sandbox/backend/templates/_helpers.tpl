{{- /* Which traits this version has: versions/<version>.yaml, packaged as features.yaml. */ -}}
{{- define "backend.feature" -}}
{{- get (.root.Files.Get "features.yaml" | fromYaml) .name -}}
{{- end -}}

{{- define "backend.services" -}}
{{- if include "backend.feature" (dict "root" . "name" "gateway") -}}
ingest web gateway symdb identity ui
{{- else -}}
ingest web symdb identity ui
{{- end -}}
{{- end -}}

{{- define "backend.prefix" -}}
{{- .Values.global.namePrefix | default "zymtrace" -}}
{{- end -}}

{{- define "backend.labels" -}}
app.kubernetes.io/name: {{ .name }}
app.kubernetes.io/instance: {{ .root.Release.Name }}
app.kubernetes.io/part-of: zymtrace
app.kubernetes.io/managed-by: {{ .root.Release.Service }}
{{- end -}}

{{- define "backend.selector" -}}
app: {{ include "backend.prefix" .root }}-{{ .name }}
{{- end -}}

{{- define "backend.image" -}}
{{- $service := get .root.Values.services .name | default dict -}}
{{- $own := ($service.image | default dict).tag -}}
{{- $tag := $own | default .root.Values.services.common.imageTag | default .root.Chart.AppVersion -}}
{{- $registry := .root.Values.global.appImageRegistry | default .root.Values.global.imageRegistry -}}
{{ $registry }}/{{ .name }}:{{ $tag }}
{{- end -}}

{{- define "backend.databaseImage" -}}
{{- $registry := .root.Values.global.dbImageRegistry | default .root.Values.global.imageRegistry -}}
{{ $registry }}/{{ .image.repository }}:{{ .image.tag }}
{{- end -}}

{{- define "backend.pullSecrets" -}}
{{- if .Values.global.registry.requirePullSecret }}
imagePullSecrets:
  - name: {{ include "backend.prefix" . }}-registry-cred
{{- end }}
{{- end -}}

{{- define "backend.licenseSecret" -}}
{{- .Values.global.licenseKeySecretName | default (printf "%s-license" (include "backend.prefix" .)) -}}
{{- end -}}

{{- define "backend.postgresUrl" -}}
{{- $prefix := include "backend.prefix" . -}}
{{- $p := .Values.postgres -}}
{{- if eq $p.mode "use_existing" -}}
postgres://{{ $p.use_existing.user }}{{ if not $p.use_existing.passwordSecretName }}:{{ urlquery $p.use_existing.password }}{{ end }}@{{ $p.use_existing.host }}:{{ $p.use_existing.port }}/{{ $p.use_existing.database }}
{{- else if eq $p.mode "aws_aurora" -}}
{{- if include "backend.feature" (dict "root" . "name" "auroraRegion") -}}
{{- $region := required "postgres.aws_aurora.region is required: name the region of the Aurora cluster." $p.aws_aurora.region -}}
{{- end -}}
postgres://{{ $p.aws_aurora.user }}@{{ $p.aws_aurora.host }}:{{ $p.aws_aurora.port }}/{{ $p.aws_aurora.database }}?iam={{ $p.aws_aurora.region }}
{{- else if eq $p.mode "gcp_cloudsql" -}}
postgres://{{ $p.gcp_cloudsql.user }}:{{ urlquery $p.gcp_cloudsql.password }}@{{ $prefix }}-postgres-proxy:5432/{{ $p.gcp_cloudsql.database }}
{{- else -}}
postgres://{{ $p.create.user }}:{{ urlquery $p.create.password }}@{{ $prefix }}-postgres:5432/zymtrace
{{- end -}}
{{- end -}}

{{- /* The password that a URL without one leaves to the environment. */ -}}
{{- define "backend.postgresPassword" -}}
{{- $postgres := get .Values.postgres .Values.postgres.mode -}}
{{- if $postgres.passwordSecretName -}}
- name: PGPASSWORD
  valueFrom:
    secretKeyRef:
      name: {{ $postgres.passwordSecretName }}
      key: {{ $postgres.passwordSecretKey }}
{{- end -}}
{{- end -}}
