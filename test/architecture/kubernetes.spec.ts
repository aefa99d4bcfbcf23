import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { parse, parseAllDocuments } from 'yaml';
import { WANTED } from '../../libs/platform/env-words';

const FOLDER = resolve(__dirname, '../../docker/kubernetes');
const ROUTES = resolve(__dirname, '../../apps/server/api/health.controller.ts');
const read = (name: string) => readFileSync(join(FOLDER, name), 'utf8');

interface Probe {
  httpGet?: { path: string; port: string };
  tcpSocket?: { port: string };
  periodSeconds: number;
  failureThreshold?: number;
}
interface Container {
  name: string;
  image: string;
  command?: string[];
  envFrom: { configMapRef?: { name: string }; secretRef?: { name: string } }[];
  startupProbe?: Probe;
  livenessProbe?: Probe;
  readinessProbe?: Probe;
  resources: { requests: object; limits: { memory: string } };
  volumeMounts: { name: string; mountPath: string }[];
}
interface PodSpec {
  containers: Container[];
  terminationGracePeriodSeconds: number;
  volumes: { name: string }[];
}
interface Template {
  metadata: { labels: Record<string, string> };
  spec: PodSpec;
}
interface Manifest {
  apiVersion: string;
  kind: string;
  metadata: { name: string; namespace?: string };
  data: Record<string, string>;
  spec: {
    replicas: number;
    template?: Template;
    jobTemplate?: { spec: { template: Template } };
    [field: string]: unknown;
  };
}

const files = readdirSync(FOLDER).filter((name) => name.endsWith('.yml'));
const manifests = files.flatMap((file) => parseAllDocuments(read(file)).map((document) => document.toJS() as Manifest));
const named = (kind: string, name: string) => manifests.find((one) => one.kind === kind && one.metadata.name === name)!;
const pods = manifests.flatMap(({ metadata, spec }) => {
  const template = spec?.template ?? spec?.jobTemplate?.spec.template;
  return template ? [{ name: metadata.name, template, spec: template.spec, main: template.spec.containers[0]! }] : [];
});
const settings = named('ConfigMap', 'yttra').data;
const keysOf = (example: string) => [...read(example).matchAll(/^([A-Z_0-9]+)=/gm)].map(([, key]) => key!);

const load = createRequire(__filename);
const SCHEMAS = join(dirname(load.resolve('kubernetes-models/package.json')), '_schemas');

/** How the schemas are called that Kubernetes writes of itself. */
const GROUPS: Record<string, string> = {
  v1: 'CoreV1',
  'apps/v1': 'AppsV1',
  'batch/v1': 'BatchV1',
  'policy/v1': 'PolicyV1',
  'networking.k8s.io/v1': 'NetworkingV1',
};

type Validate = ((data: unknown) => boolean) & {
  errors: { instancePath: string; message?: string; params: object }[] | null;
};

/**
 * What Kubernetes would say: its own OpenAPI, compiled by ajv, names no field that it does not know, so what was never
 * asked for is a field that it would throw away.
 */
function faultsOf({ apiVersion, kind, ...rest }: Manifest): string[] {
  const file = `IoK8sApi${GROUPS[apiVersion]}${kind}.js`;
  const { validate } = load(join(SCHEMAS, file)) as { validate: Validate };
  const asked = new Set<string>();
  const given = { apiVersion, kind, ...rest };
  validate(watched(given, '', asked));
  const refused = (validate.errors ?? []).map(
    ({ instancePath, params }) => `${instancePath} ${JSON.stringify(params)}`,
  );
  return [
    ...refused,
    ...placesIn(given, '')
      .filter((place) => !asked.has(place))
      .map((place) => `${place} unknown`),
  ];
}

function watched(value: unknown, place: string, asked: Set<string>): unknown {
  if (value === null || typeof value !== 'object') return value;
  return new Proxy(value, {
    get(target, key) {
      const held: unknown = Reflect.get(target, key);
      if (typeof key === 'symbol' || !Object.hasOwn(target, key)) return held;
      asked.add(`${place}/${key}`);
      return watched(held, `${place}/${key}`, asked);
    },
  });
}

function placesIn(value: unknown, place: string): string[] {
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([key, held]) => [`${place}/${key}`, ...placesIn(held, `${place}/${key}`)]);
}

describe('the manifests for Kubernetes', () => {
  it.each(manifests.map((one) => [`${one.kind} ${one.metadata.name}`, one] as const))(
    '%s is one',
    (_name, manifest) => {
      expect(faultsOf(manifest)).toEqual([]);
    },
  );

  it('would be told what is wrong, and what is not known', () => {
    const server = parse(JSON.stringify(named('Deployment', 'yttra-server'))) as Manifest;
    const { main } = { main: server.spec.template!.spec.containers[0]! };
    Object.assign(main, { livenesProbe: main.livenessProbe, image: 7 });
    Object.assign(server.spec, { selector: undefined });
    const found = faultsOf(server);
    expect(found).toContain('/spec {"missingProperty":"selector"}');
    expect(found).toContain('/spec/template/spec/containers/0/image {"type":"string"}');
    expect(found).toContain('/spec/template/spec/containers/0/livenesProbe unknown');
  });

  it('are these, in one namespace that lets in only what is restricted', () => {
    expect(manifests.map(({ kind, metadata }) => `${kind} ${metadata.name}`).sort()).toEqual([
      'ConfigMap yttra',
      'CronJob yttra-backup',
      'Deployment yttra-server',
      'Deployment yttra-worker',
      'Ingress yttra',
      'Job yttra-migrate',
      'Namespace yttra',
      ...['commands', 'names', 'nothing', 'people', 'prometheus', 'server', 'worker'].map(
        (name) => `NetworkPolicy ${name}`,
      ),
      'PodDisruptionBudget yttra-server',
      'PodDisruptionBudget yttra-worker',
      'Service yttra-server',
      'ServiceAccount yttra',
    ]);
    const elsewhere = manifests.filter(({ kind, metadata }) => kind !== 'Namespace' && metadata.namespace !== 'yttra');
    expect(elsewhere).toEqual([]);
    expect(named('Namespace', 'yttra').metadata).toMatchObject({
      labels: { 'pod-security.kubernetes.io/enforce': 'restricted' },
    });
  });

  it('are all named where it is told how they are applied', () => {
    const told = read('namespace.yml').split('apiVersion', 1)[0]!;
    for (const file of files) expect(told).toContain(file);
  });
});

describe('each pod', () => {
  it('may do nothing that it does not need, and no more of the machine than it may have', () => {
    for (const { spec, main } of pods) {
      expect(spec).toMatchObject({
        automountServiceAccountToken: false,
        securityContext: { runAsNonRoot: true, runAsUser: 1000, seccompProfile: { type: 'RuntimeDefault' } },
      });
      expect(spec.containers).toHaveLength(1);
      expect(main).toMatchObject({
        securityContext: {
          privileged: false,
          allowPrivilegeEscalation: false,
          readOnlyRootFilesystem: true,
          capabilities: { drop: ['ALL'] },
        },
        resources: { requests: { cpu: expect.any(String) as string, memory: expect.any(String) as string } },
      });
      expect(main.resources.limits.memory).toMatch(/^\d+[GM]i$/);
      expect(main.volumeMounts.map(({ mountPath }) => mountPath)).toEqual(['/tmp', settings.DATA_DIR]);
      expect(main.volumeMounts.map(({ name }) => name)).toEqual(spec.volumes.map(({ name }) => name));
      expect(JSON.stringify(spec)).not.toMatch(/host(Network|PID|IPC|Path)/);
    }
  });

  it('is the image of this version, and starts what is built', () => {
    const { version } = parse(readFileSync(resolve(__dirname, '../../package.json'), 'utf8')) as { version: string };
    expect(pods.map(({ name }) => name).sort()).toEqual([
      'yttra-backup',
      'yttra-migrate',
      'yttra-server',
      'yttra-worker',
    ]);
    for (const { main } of pods) expect(main.image).toBe(`registry.example.se/yttra:${version}`);
    const commands = pods.map(({ name, main }) => [name, main.command?.slice(2).join(' ')]);
    expect(Object.fromEntries(commands)).toEqual({
      // The image's own.
      'yttra-server': undefined,
      'yttra-worker': 'dist/apps/worker/main.js',
      'yttra-migrate': 'dist/apps/cli/main.js migrate',
      'yttra-backup': 'dist/apps/cli/main.js backup --keep 30',
    });
  });

  it('has settings by names that we know, and no secret stands in them', () => {
    const secrets = [...keysOf('secrets.env.example'), ...keysOf('owner.env.example')];
    const known = new Set(Object.keys(WANTED));
    expect([...Object.keys(settings), ...secrets].filter((name) => !known.has(name))).toEqual([]);
    const remarked = [...read('settings.yml').matchAll(/^ *# ([A-Z_0-9]+): /gm)].map(([, name]) => name!);
    expect(remarked.filter((name) => !known.has(name))).toEqual([]);
    expect(secrets.filter((name) => name in settings)).toEqual([]);
    // What stands in the open opens nothing: no password in an address, nothing that is called one.
    expect(JSON.stringify(manifests)).not.toMatch(/:\/\/[^@"\s]*@|_SECRET|PASSPHRASE/);
    expect(Object.keys(settings).filter((name) => /SECRET|PASSWORD|_URL$/.test(name))).toEqual(['BASE_URL']);
  });

  it('knows the schema’s owner only where the schema’s owner is needed', () => {
    const refs = (main: Container) =>
      main.envFrom.map(({ configMapRef, secretRef }) => (configMapRef ?? secretRef)!.name).join(' ');
    expect(Object.fromEntries(pods.map(({ name, main }) => [name, refs(main)]))).toEqual({
      'yttra-server': 'yttra yttra',
      'yttra-worker': 'yttra yttra',
      'yttra-migrate': 'yttra yttra yttra-owner',
      'yttra-backup': 'yttra yttra yttra-owner',
    });
    expect(keysOf('owner.env.example')).toEqual(['MIGRATION_DATABASE_URL', 'BACKUP_TO']);
    expect(keysOf('secrets.env.example')).not.toContain('MIGRATION_DATABASE_URL');
  });
});

describe('servers and workers', () => {
  const server = pods.find(({ name }) => name === 'yttra-server')!;
  const worker = pods.find(({ name }) => name === 'yttra-worker')!;

  it('are two and three, and stay so many when a node is emptied or another version comes', () => {
    for (const [name, replicas] of Object.entries({ 'yttra-server': 2, 'yttra-worker': 3 })) {
      expect(named('Deployment', name).spec).toMatchObject({
        replicas,
        strategy: { rollingUpdate: { maxSurge: 1, maxUnavailable: 0 } },
        selector: { matchLabels: { 'app.kubernetes.io/name': name } },
      });
      expect(named('PodDisruptionBudget', name).spec).toMatchObject({
        maxUnavailable: 1,
        selector: { matchLabels: { 'app.kubernetes.io/name': name } },
      });
    }
  });

  it('are asked whether they live and are ready, where that is answered', () => {
    const routes = readFileSync(ROUTES, 'utf8');
    for (const probe of ['startupProbe', 'livenessProbe', 'readinessProbe'] as const) {
      const [, route] = /^\/api\/v1\/(\w+)$/.exec(server.main[probe]!.httpGet!.path)!;
      expect(routes).toContain(`@Get('${route}')`);
      expect(worker.main[probe]!.tcpSocket).toEqual({ port: 'metrics' });
    }
    expect(server.main.readinessProbe!.httpGet!.path).toBe('/api/v1/ready');
    expect(settings).toMatchObject({ METRICS_PORT: '9464', METRICS_HOST: '0.0.0.0' });
  });

  it('have the time that they need to end', () => {
    const { periodSeconds, failureThreshold } = server.main.readinessProbe!;
    const drain = Number(settings.DRAIN_SECONDS);
    expect(drain).toBeGreaterThan(2 * periodSeconds * failureThreshold!);
    expect(server.spec.terminationGracePeriodSeconds).toBeGreaterThanOrEqual(drain + 20);
    expect(worker.spec.terminationGracePeriodSeconds).toBeGreaterThan(20);
  });

  it('are reached over TLS, by the name in their mails, through one proxy', () => {
    const host = new URL(settings.BASE_URL!).host;
    const { spec } = named('Ingress', 'yttra');
    expect(settings.BASE_URL).toMatch(/^https:/);
    expect(settings.TRUST_PROXY).toBe('1');
    expect(spec).toMatchObject({
      tls: [{ hosts: [host], secretName: expect.any(String) as string }],
      rules: [{ host }],
    });
    expect(named('Service', 'yttra-server').spec).toMatchObject({
      selector: { 'app.kubernetes.io/name': 'yttra-server' },
      ports: [{ name: 'http', targetPort: 'http' }],
    });
  });

  it('speak to nobody but as it stands in the policies', () => {
    expect(named('NetworkPolicy', 'nothing').spec).toEqual({ podSelector: {}, policyTypes: ['Ingress', 'Egress'] });
    type Rule = { ports: { port: number | string }[]; from?: object[] };
    const ports = (name: string, way: 'ingress' | 'egress') =>
      (named('NetworkPolicy', name).spec[way] as Rule[]).flatMap((rule) => rule.ports.map(({ port }) => port));
    expect(ports('people', 'ingress')).toEqual(['http']);
    expect(ports('prometheus', 'ingress')).toEqual(['metrics']);
    expect(ports('server', 'egress')).not.toContain(25);
    expect(ports('commands', 'egress')).toEqual([5432, 443]);
    // Each way out is for a setting that somebody may set.
    const remarks = [...read('network.yml').matchAll(/- \{ port: \d+ \} # (.+)$/gm)].flatMap(([, names]) =>
      names!.split(', '),
    );
    expect(remarks.filter((name) => !(name in WANTED))).toEqual([]);
  });
});
