/** What the variables choose, as SQL over the reporting views. */

/** A region and all within it. */
export const inRegion = `region like \${region:sqlstring} || '%'`;

/** Alerts that concern the bank. */
export const ofBank = `banks like '%,' || \${bank:sqlstring} || ',%'`;

export const bySign = 'sign like ${sign:sqlstring}';

export const chosenAlerts = `${inRegion} and ${ofBank} and ${bySign}`;

export const chosenLoans = `${inRegion} and bank like \${bank:sqlstring}`;

/** Alerts of a row, by severity, a column each. */
export const bySeverity = ['red', 'orange', 'yellow', 'blue']
  .map((severity) => `count(*) filter (where severity = '${severity}') as ${severity}`)
  .join(', ');
