/** The conditions of the spine as a patient names them; their kind, stability or severity is asked after a yes (C6). */
export const SPINE_CONDITIONS = [
  'lordosis',
  'scoliosis',
  'disc',
  'spondylosis',
  'spondylolisthesis',
  'arthritis',
  'stenosis',
] as const;
export type SpineCondition = (typeof SPINE_CONDITIONS)[number];
export const SPINE_CONDITION_LABELS: Readonly<Record<SpineCondition, string>> = {
  lordosis: 'Increased lordosis (hollow back)',
  scoliosis: 'Scoliosis (curved spine)',
  disc: 'Herniated or bulging disc',
  spondylosis: 'Spondylosis (wear of the spine)',
  spondylolisthesis: 'Spondylolisthesis (slipped vertebra)',
  arthritis: 'Arthritis of the spine',
  stenosis: 'Spinal stenosis (narrow canal)',
};
