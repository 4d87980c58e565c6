import { instantsOf } from './index.ts';

const CHICAGO = 'America/Chicago';
const written = (zone: string, on: string, at: string) =>
  instantsOf(zone, on, at).map((instant) => instant.toISOString());

describe('the moment of a date and time in the clinic', () => {
  it('follows the offset of that day, in winter and in summer', () => {
    expect(written(CHICAGO, '2026-03-02', '09:00')).toEqual(['2026-03-02T15:00:00.000Z']);
    expect(written(CHICAGO, '2026-06-01', '09:00')).toEqual(['2026-06-01T14:00:00.000Z']);
    expect(written('Asia/Kathmandu', '2026-06-01', '09:00')).toEqual(['2026-06-01T03:15:00.000Z']);
  });

  it('is none in the hour the clocks skip', () => {
    expect(written(CHICAGO, '2026-03-08', '01:59')).toEqual(['2026-03-08T07:59:00.000Z']);
    expect(written(CHICAGO, '2026-03-08', '02:00')).toEqual([]);
    expect(written(CHICAGO, '2026-03-08', '02:30')).toEqual([]);
    expect(written(CHICAGO, '2026-03-08', '03:00')).toEqual(['2026-03-08T08:00:00.000Z']);
  });

  it('is two in the hour the clocks show twice, the earlier first', () => {
    expect(written(CHICAGO, '2026-11-01', '01:30')).toEqual([
      '2026-11-01T06:30:00.000Z',
      '2026-11-01T07:30:00.000Z',
    ]);
    expect(written('Europe/Berlin', '2026-10-25', '02:00').length).toBe(2);
    expect(written('Europe/Berlin', '2026-10-25', '03:00').length).toBe(1);
  });

  it('holds where a zone jumps by half an hour, and over a skipped day', () => {
    expect(written('Australia/Lord_Howe', '2026-10-04', '02:15')).toEqual([]);
    expect(written('Pacific/Apia', '2011-12-30', '12:00')).toEqual([]);
    expect(written('Pacific/Apia', '2011-12-31', '12:00')).toEqual(['2011-12-30T22:00:00.000Z']);
  });

  it('goes over the New Year', () => {
    expect(written(CHICAGO, '2026-12-31', '23:30')).toEqual(['2027-01-01T05:30:00.000Z']);
  });

  it('is refused for what is no date, no time or no zone', () => {
    const saysSo = /is not a date and time/;
    expect(() => instantsOf(CHICAGO, '2026-13-01', '09:00')).toThrowError(RangeError, saysSo);
    expect(() => instantsOf(CHICAGO, '2026-03-02', '25:00')).toThrowError(RangeError, saysSo);
    expect(() => instantsOf('Nowhere/At_All', '2026-03-02', '09:00')).toThrowError(RangeError);
  });
});
