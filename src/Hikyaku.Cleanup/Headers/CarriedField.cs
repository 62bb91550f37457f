using System.Buffers;
using Hikyaku.Message.Headers;

namespace Hikyaku.Cleanup.Headers;

/// <summary>A field, or the beginning of one, whose chunk has gone. What a field has beyond the size limit is counted as one byte and dropped.</summary>
internal sealed class CarriedField
{
    private readonly ArrayBufferWriter<byte> _text = new(512);

    public ReadOnlySpan<byte> Text => _text.WrittenSpan;

    public bool IsEmpty => _text.WrittenCount == 0;

    /// <summary>Its first line is known to be a header line.</summary>
    public bool IsField { get; private set; }

    /// <summary>What arrived last was a line end.</summary>
    public bool EndsLine { get; private set; }

    public void Clear()
    {
        _text.ResetWrittenCount();
        IsField = false;
        EndsLine = false;
    }

    /// <summary>Takes text up to one byte beyond the limit, so that the field shows as too long. Returns what didn't fit.</summary>
    public ReadOnlySpan<byte> Append(ReadOnlySpan<byte> text, int sizeLimit)
    {
        if (!text.IsEmpty) EndsLine = text[^1] == (byte)'\n';
        int room = Math.Clamp(sizeLimit + 1 - _text.WrittenCount, 0, text.Length);
        _text.Write(text[..room]);
        return text[room..];
    }

    /// <summary>Says what the first line is, once it is whole or as long as a field may be.</summary>
    public HeaderReadStatus Classify(bool isFinal)
    {
        if (!isFinal && !EndsLine && !_text.WrittenSpan.Contains((byte)'\n')) return HeaderReadStatus.NeedMore;
        var scanner = new HeaderScanner();
        HeaderReadStatus status = scanner.Read(_text.WrittenSpan, isFinal, out _);
        IsField = status is HeaderReadStatus.Field or HeaderReadStatus.NeedMore;
        return status;
    }
}
