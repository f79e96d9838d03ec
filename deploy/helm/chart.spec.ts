import { expect, it } from '@jest/globals';
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { parseAllDocuments } from 'yaml';
import { readConfiguration, variables } from '../../apps/tocsin/src/configuration';
import { programOf, tools } from '../../test/deployment/deploy-tools';
import { describeWith, helm } from '../../test/real-parts';

type Container = Readonly<{
  args: readonly string[];
  readinessProbe?: Readonly<{ httpGet: Readonly<{ path: string }> }>;
  securityContext: Readonly<{ readOnlyRootFilesystem: boolean }>;
}>;
type Resource = Readonly<{
  kind: string;
  metadata: Readonly<{ name: string; annotations?: Readonly<Record<string, string>> }>;
  data?: Readonly<Record<string, string>>;
  spec?: Readonly<{
    template?: Readonly<{
      spec: Readonly<{ containers: readonly Container[]; terminationGracePeriodSeconds: number }>;
    }>;
  }>;
}>;

const chart = join(__dirname, 'tocsin');

const template = (...values: readonly string[]): string =>
  execFileSync(
    programOf('helm'),
    ['template', 'it', chart, ...values.flatMap((value) => ['--set', value])],
    { encoding: 'utf8' },
  );
const resourcesOf = (text: string): readonly Resource[] =>
  parseAllDocuments(text).map((document) => document.toJS() as Resource);

const everything = [
  'dropsClaim=drops',
  'networkPolicy.from[0].podSelector.matchLabels.role=proxy',
  'imagePullSecrets[0].name=pull',
  'apps.intake.configuration.KAFKA_BROKERS=kafka:9092',
  'apps.api.replicas=1',
];

describeWith(helm)('the chart', () => {
  it('passes the strict lint', () => {
    const said = execFileSync(programOf('helm'), ['lint', '--strict', chart], { encoding: 'utf8' });
    expect(said).toContain('0 chart(s) failed');
  });

  it.each([
    ['as it comes', []],
    ['with everything set', everything],
  ])('renders what Kubernetes 1.34 takes, %s', (_, values) => {
    const said = execFileSync(programOf('kubernetesValidate'), ['--strict', '-k', '1.34', '-'], {
      input: template(...values),
      encoding: 'utf8',
      stdio: ['pipe', 'pipe', 'pipe'],
      env: { ...process.env, PYTHONPATH: tools.kubernetesValidate.folder },
    });
    expect(said).not.toContain('ERROR');
  });

  it('runs each app apart, ready by its probe, with time to drain', () => {
    const deployments = resourcesOf(template()).filter(({ kind }) => kind === 'Deployment');
    const pods = deployments.map(({ spec }) => spec!.template!.spec);
    expect(pods.map(({ containers }) => containers[0]!.args)).toEqual([
      ['start', '--only', 'api'],
      ['start', '--only', 'intake'],
      ['start', '--only', 'watch'],
    ]);
    for (const { containers, terminationGracePeriodSeconds: seconds } of pods) {
      expect(containers[0]!.readinessProbe!.httpGet.path).toBe('/health/ready');
      expect(containers[0]!.securityContext.readOnlyRootFilesystem).toBe(true);
      expect(seconds).toBeGreaterThanOrEqual(35);
    }
  });

  it('migrates before anything of a new version starts', () => {
    const job = resourcesOf(template()).find(({ kind }) => kind === 'Job');
    expect(job?.metadata.annotations?.['helm.sh/hook']).toBe('pre-install,pre-upgrade');
    expect(job?.spec!.template!.spec.containers[0]!.args).toEqual(['migrate']);
  });

  it('sets variables that there are, to values that are taken', () => {
    const maps = resourcesOf(template(...everything)).filter(({ kind }) => kind === 'ConfigMap');
    const known = Object.keys(variables.shape);
    for (const { data = {} } of maps) {
      expect(Object.keys(data).filter((name) => !known.includes(name))).toEqual([]);
      expect(() => readConfiguration({ ...data })).not.toThrow();
    }
    const intake = maps.find(({ metadata }) => metadata.name === 'it-intake')?.data;
    expect(intake).toMatchObject({ KAFKA_BROKERS: 'kafka:9092', TOCSIN_MIGRATE: 'false' });
  });

  it('has a budget for disruptions only where there is another replica', () => {
    const budgets = resourcesOf(template(...everything)).filter(
      ({ kind }) => kind === 'PodDisruptionBudget',
    );
    expect(budgets.map(({ metadata }) => metadata.name)).toEqual(['it-intake', 'it-watch']);
  });
});
