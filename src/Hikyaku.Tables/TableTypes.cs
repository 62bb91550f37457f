namespace Hikyaku.Tables;

/// <summary>
/// The registry of table types. To add one: 1. copy StaticTable.cs; 2. add its line to <c>All</c>; 3. give it a test of its keys, its faults and its re-reading;
/// 4. add its row to docs/tables.md.
/// </summary>
public static class TableTypes
{
}
