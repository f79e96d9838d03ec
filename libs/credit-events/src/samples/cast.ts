/** The invented firms and banks that the samples speak of, with codes whose check characters fit. */
export const cast = {
  mill: '91330106MA27X00K3Y',
  holding: '91330106MA28Y11L4A',
  buyer: '91330200MA2AGB7W57',
  appraiser: '91330100MB0TC5E18U',
  contractor: '91350681MA31QX2N71',
  cooperative: '93330106MA2CD4RT0J',
  /** The check character of the mill, mistyped. */
  mistyped: '91330106MA27X00K3T',
  founder: 'P-7Q2M9XKD41',
  foreign: 'X-HK0042718',
  /** A token that is a citizen number: region 110105, born 1949-12-31, check character X. */
  noToken: 'P-11010519491231002X',
  lender: '102331000014',
  otherBank: 'HZBANK01',
} as const;
