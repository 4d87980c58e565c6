import { plain } from './result-table-model';
import { tableCsv } from './table-csv';

describe('the CSV of a table', () => {
  it('has the caption, the columns and every row, with several parts of a cell in one field', () => {
    const csv = tableCsv({
      id: 'answered-a',
      caption: 'Check-ins of 20 courses',
      columns: [
        { label: 'Week', isNumber: false },
        { label: 'Why lost', isNumber: false },
      ],
      rows: [
        {
          label: 'Week 2',
          cells: [[...plain('No answer 3'), ...plain('Closed: goals met 1')]],
        },
        { label: 'Week 4', cells: [plain('12 of 20, 60 %')] },
      ],
    });
    expect(csv.split('\r\n')).toEqual([
      'Check-ins of 20 courses',
      'Week,Why lost',
      'Week 2,"No answer 3; Closed: goals met 1"',
      'Week 4,"12 of 20, 60 %"',
      '',
    ]);
  });

  it('runs nothing in a spreadsheet', () => {
    const csv = tableCsv({ id: 'x', caption: '=1+1', columns: [], rows: [] });
    expect(csv.startsWith("'=1+1")).toBeTrue();
  });
});
