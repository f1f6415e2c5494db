/** Files that say what Docker builds, and from which folder. Names: https://docs.docker.com/build/concepts/dockerfile/#filename, https://docs.docker.com/compose/intro/compose-application-model/#the-compose-file, https://github.com/containers/buildah/blob/main/docs/buildah-build.1.md */

/** `Dockerfile`, `Dockerfile.prod`, `api.Dockerfile`, `Containerfile`. */
export const DOCKERFILE =
  /(?:^|\/)(?:(?:Dockerfile|Containerfile)(?:\.(?!dockerignore$|containerignore$)[^/]+)?|[^/]+\.(?:Dockerfile|Containerfile))$/i;

/** `compose.yaml`, `docker-compose.yml`, `docker-compose.prod.yml`. */
export const COMPOSE_FILE = /(?:^|\/)(?:docker-)?compose(?:[.-][^/]+)?\.ya?ml$/i;

/** Either. */
export const DOCKER_MANIFEST = new RegExp(`${DOCKERFILE.source}|${COMPOSE_FILE.source}`, 'i');
