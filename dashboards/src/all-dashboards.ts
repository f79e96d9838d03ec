/** Every dashboard, and the files that they become. */
import type { Definition, Language } from './define-dashboard';
import { feeds } from './feeds.dashboard';
import { jsonOf } from './grafana-json';
import { regionalDesk } from './regional-desk.dashboard';
import { riskCommittee } from './risk-committee.dashboard';
import { system } from './system.dashboard';

export const dashboards: readonly Definition[] = [regionalDesk, riskCommittee, feeds, system];

const languages: readonly Language[] = ['zh', 'en'];

/** By path below `dashboards/`. */
export function files(): ReadonlyMap<string, string> {
  return new Map(
    dashboards.flatMap((dashboard) =>
      languages.map((language) => [fileOf(dashboard, language), jsonOf(dashboard, language)]),
    ),
  );
}

function fileOf({ uid, folder }: Definition, language: Language): string {
  const name = uid.replace('tocsin-', '');
  return `${folder}/${name}${language === 'zh' ? '-zh' : ''}.json`;
}
